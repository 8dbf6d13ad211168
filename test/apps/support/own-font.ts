import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const FONT = "node_modules/@expo-google-fonts/noto-sans-sc";

/**
 * Variables by which fontconfig takes the project's own font for every family, so that views are drawn alike on a
 * machine with other fonts or none. Only single signs that this font lacks, such as ⚠, are taken from the machine's.
 */
export function ownFont(): Record<string, string> {
  const folder = join(tmpdir(), "report-knowledge-mcp-font");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve(FONT)}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: file };
}
