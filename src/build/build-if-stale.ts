/** `npm run build`: makes dist/ unless it is of these very sources; `--force` makes it anew. */
import { isFresh } from "./stamp.ts";

if (process.argv.includes("--force") || !isFresh()) await import("./build.ts");
else console.log("dist/ is of these sources; npm run build -- --force makes it anew.");
