import { inflateSync } from "node:zlib";

/** No page's text, font or map comes near this; what does is made to fill the memory. */
const MOST = 64_000_000;
/** Deflate makes at most this much of a byte, so shorter streams cannot grow beyond the most. */
const STEEPEST = 1032;
/** Where a stream's dictionary stands, counted back from the stream. */
const DICTIONARY = 600;

/** Whether a stream of the file would unpack to more than `MOST` bytes. Pictures do not count: they are not unpacked. */
export function hasBomb(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 6)) {
    if (file[at - 1] === 0x64) continue; // endstream
    if (end < at + 6) end = file.indexOf("endstream", at + 6);
    if (end < 0) return false;
    const start = at + (file[at + 6] === 0x0d ? 8 : 7);
    if ((end - start) * STEEPEST < MOST) continue;
    const around = file.toString("latin1", Math.max(0, at - DICTIONARY), at);
    const dictionary = around.slice(around.lastIndexOf(" obj"));
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (layers > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary) && grows(file.subarray(start, end), layers))
      return true;
  }
  return false;
}

function grows(packed: Uint8Array, layers: number): boolean {
  let data = packed;
  for (let layer = 0; layer < layers; layer++) {
    try {
      data = inflateSync(data, { maxOutputLength: MOST });
    } catch (error) {
      return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    }
  }
  return false;
}
