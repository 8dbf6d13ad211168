import type { McpServer } from "@modelcontextprotocol/server";
import { unitText } from "../../answers/draw-chart/unit-text.ts";
import { readAsset } from "../../assets.ts";
import { readableOf } from "../../library/readable.ts";
import type { Served } from "../../library/served.ts";
import { views } from "../apps/index.ts";
import { CACHE } from "./register-resources.ts";

const MIME = "text/html;profile=mcp-app";
/** No network, nothing from elsewhere: what the page needs is in it. */
const UI = { csp: { connectDomains: [], resourceDomains: [] }, prefersBorder: true };

/**
 * Offers the views (MCP Apps). Hosts find them by the tools that name them, so they stand in no list; a page is read when it is first
 * asked for.
 */
export function registerViews(server: McpServer, served: Served): void {
  for (const { name, uri, title, description } of views)
    server.registerResource(name, uri, { title, description, mimeType: MIME, cacheHint: CACHE }, () => ({
      contents: [{ uri, mimeType: MIME, text: page(name, served), _meta: { ui: UI } }],
    }));
}

/** So many reports give their own units; those of all others are the standard ones, which any of them has. */
const MOST_REPORTS = 20;

/** The built page with the units of the reports, as readers write them: the one thing that no answer repeats. */
function page(name: string, { reports }: Served): string {
  const units = Object.fromEntries(
    readableOf(reports.slice(0, MOST_REPORTS)).readable.flatMap(({ corpus }) =>
      corpus.units.all.map(({ id }) => [
        id,
        Object.fromEntries((["zh", "en"] as const).map((lang) => [lang, unitText(corpus, lang)(id)])),
      ]),
    ),
  );
  const html = new TextDecoder().decode(readAsset(`${name}.html`));
  const json = JSON.stringify(units).replaceAll("<", "\\u003c");
  return html.replace('id="units">{}<', () => `id="units">${json}<`);
}
