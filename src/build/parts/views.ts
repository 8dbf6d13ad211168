import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { rolldown } from "rolldown";

const STYLE = "src/apps/shared/style.css";
/** What a view may weigh. */
const MOST_BYTES = 400_000;

/** Makes dist/<app>.html of src/apps/<app>/main.ts: one file with script and style in it, and a policy that lets it run that script only. */
export async function writeView(app: string, title: string, outDir: string): Promise<void> {
  const bundle = await rolldown({
    input: `src/apps/${app}/main.ts`,
    platform: "browser",
    // The charts' colours and words are used; side effects there are none.
    treeshake: { moduleSideEffects: false },
    onLog: () => undefined,
  });
  const { output } = await bundle.generate({ format: "esm", minify: true, comments: false });
  await bundle.close();
  const [{ code }, ...others] = output;
  if (others.length > 0) throw new Error(`The view ${app} is more than one file.`);
  // Inside a page the script must not seem to end it.
  const script = code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  const html = page(title, (await readFile(STYLE, "utf8")).replace(/\s*\n\s*/g, ""), script);
  const bytes = Buffer.byteLength(html);
  if (bytes > MOST_BYTES)
    throw new Error(`The view ${app} weighs ${bytes} bytes; ${MOST_BYTES} are the most.`);
  await writeFile(`${outDir}/${app}.html`, html);
}

/** The units are put in by the server, as they are the report's. */
const page = (title: string, style: string, script: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main id="view" aria-busy="true"></main>
<script type="application/json" id="units">{}</script>
<script type="module">${script}</script>
</body>
</html>
`;
