import type { McpServer } from "@modelcontextprotocol/server";
import { readAsset } from "../assets.ts";
import type { Report } from "../report/report.ts";
import { unitText } from "../report/unit-text.ts";
import { views } from "./apps/index.ts";
import { CACHE } from "./register-resources.ts";

const MIME = "text/html;profile=mcp-app";
/** No network, nothing from elsewhere: what the page needs is in it. */
const UI = { csp: { connectDomains: [], resourceDomains: [] }, prefersBorder: true };

/**
 * Offers the views (MCP Apps). Hosts find them by the tools that name them, so they stand in no list; a page is read when it is first
 * asked for.
 */
export function registerViews(server: McpServer, report: Report): void {
  for (const { name, uri, title, description } of views)
    server.registerResource(name, uri, { title, description, mimeType: MIME, cacheHint: CACHE }, () => ({
      contents: [{ uri, mimeType: MIME, text: page(name, report), _meta: { ui: UI } }],
    }));
}

/** The built page with the report's units, as readers write them: the one thing that no answer repeats. */
function page(name: string, { corpus }: Report): string {
  const written = (["zh", "en"] as const).map((lang) => [lang, unitText(corpus, lang)] as const);
  const units = Object.fromEntries(
    corpus.units.all.map(({ id }) => [
      id,
      Object.fromEntries(written.map(([lang, text]) => [lang, text(id)])),
    ]),
  );
  const html = new TextDecoder().decode(readAsset(`${name}.html`));
  const json = JSON.stringify(units).replaceAll("<", "\\u003c");
  return html.replace('id="units">{}<', () => `id="units">${json}<`);
}
