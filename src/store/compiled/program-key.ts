import { createHash } from "node:crypto";
import { readAsset } from "../../assets.ts";
import { FILE_LIST } from "../../installation.ts";
import { VERSION } from "../../version.ts";

let key: string | undefined;

/** Names this very build of the program: what another has compiled is compiled anew. */
export function programKey(): string {
  key ??= `${VERSION}-${createHash("sha256").update(readAsset(FILE_LIST)).digest("hex").slice(0, 8)}`;
  return key;
}
