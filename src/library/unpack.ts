import { brotliDecompressSync } from "node:zlib";

/** The text of a Brotli file. In a file of its own as a server starts without it, and what starts cannot itself import from Node later. */
export const unpack = (bytes: Uint8Array): string => brotliDecompressSync(bytes).toString("utf8");
