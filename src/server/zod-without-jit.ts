/**
 * Imported first by whatever starts a server: schemas made afterwards are interpreted. Compiling them costs
 * more at the start than it saves in a server's life (see src/build/build.ts), and needs `new Function`.
 */
import { config } from "zod";

config({ jitless: true });
