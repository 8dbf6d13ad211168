import { unreadable } from "./sniff.ts";

/** The text of a file's bytes in UTF-8, UTF-16 or GB18030; any other encoding is refused by name. */
export function decode(name: string, bytes: Uint8Array): string {
  const marked = byMark(bytes);
  const text = marked ?? wide(bytes) ?? strictly("utf-8", bytes) ?? chinese(bytes);
  if (text === undefined)
    throw unreadable(
      name,
      `is in an encoding that is not read${declared(bytes)}`,
      "Save it as UTF-8; UTF-16 and GB18030 are read too.",
    );
  if (/\u0000/.test(text.slice(0, 4_000)))
    throw unreadable(name, "is a binary file", "Give a text, or a format that has a reader.");
  return text;
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly("utf-8", bytes);
  if (first === 0xff && second === 0xfe) return strictly("utf-16le", bytes);
  return first === 0xfe && second === 0xff ? strictly("utf-16be", bytes) : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-16 without a mark: every other byte of a text with Latin letters, digits or blanks is zero. */
function wide(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  const counts = [0, 0];
  const most = Math.min(bytes.length, 4_000);
  for (let at = 0; at < most; at++) if (bytes[at] === 0) counts[at % 2] = (counts[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = counts;
  if (odd > most / 20 && even === 0) return strictly("utf-16le", bytes);
  return even > most / 20 && odd === 0 ? strictly("utf-16be", bytes) : undefined;
}

/** GB18030, if what comes out reads as Chinese: other encodings give rare characters or none of the common ones. */
function chinese(bytes: Uint8Array): string | undefined {
  const text = strictly("gb18030", bytes);
  if (text === undefined) return undefined;
  const sample = text.slice(0, 20_000);
  const strange = sample.match(/[\ue000-\uf8ff\u3400-\u4dbf\uac00-\ud7af]|[\ud800-\udfff]/g)?.length ?? 0;
  const han = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const common = sample.match(/[的一是在有年和为中公司元人大不业同报告、，。]/g)?.length ?? 0;
  return han > 0 && strange < han / 50 && common > han / 25 ? text : undefined;
}

/** What a page says of its encoding, for the message. */
function declared(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2_000));
  const named = /charset\s*=\s*["']?([\w-]{3,20})/i.exec(head)?.[1];
  return named === undefined ? "" : ` (it says ${named})`;
}
