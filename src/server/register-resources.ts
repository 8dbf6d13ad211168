import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
} from "@modelcontextprotocol/server";
import { ref } from "../corpus/ref.ts";
import type { Report } from "../library/report.ts";
import type { Served } from "../library/served.ts";
import type { Lang } from "../notation/lang.ts";
import { langOfTag } from "./arguments/read-lang.ts";
import { completeName } from "./complete.ts";
import type { ResourceEntry, ResourceFamily } from "./define-resource.ts";
import { inert } from "./render/inert.ts";
import { families } from "./resources/index.ts";

const PAGE = 50;
const MAX_URI = 400;
/** What a resource says cannot change while the server runs. */
export const CACHE = { ttlMs: 3_600_000, cacheScope: "public" } as const;

/** Offers every family as a template with completion, and lists the larger things in pages. */
export function registerResources(server: McpServer, { reports }: Served): void {
  for (const report of reports) registerFamilies(server, report, reports.length > 1);
  // The SDK does not page its own list.
  const listed = () => reports.flatMap(listedOf);
  server.server.setRequestHandler("resources/list", ({ params }) => page(listed(), params?.cursor));
}

/** A folder's name may hold anything; in a URI it is written as URIs are. */
const baseOf = ({ corpus }: Report): string => `report://${encodeURIComponent(corpus.id)}`;

const listedOf = (report: Report) =>
  families
    .filter((family) => family.listed)
    .flatMap((family) =>
      [...family.entries(report)].map((entry) =>
        describe(baseOf(report), family, entry, report.corpus.report.language),
      ),
    );

/** Templates have names of their own: with several reports the report's id comes first. */
function registerFamilies(server: McpServer, report: Report, oneOfSeveral: boolean): void {
  for (const family of families) {
    const { kind, suffix = "", title, description, mimeType } = family;
    const complete = (typed: string) => completeName(typed, family.entries(report));
    server.registerResource(
      `${oneOfSeveral ? `${report.corpus.id}-` : ""}${kind}${suffix.replace("/", "-")}`,
      new ResourceTemplate(`${baseOf(report)}/${kind}/{id}${suffix}`, {
        list: undefined,
        complete: { id: complete },
      }),
      { title, description, mimeType, cacheHint: CACHE },
      (uri, { id }) => ({
        contents: [{ uri: uri.href, mimeType, text: read(report, family, uri, String(id)) }],
      }),
    );
  }
}

/**
 * Refuses a URI that is too long for any resource before the SDK reads it as a URL: a million Chinese characters, each written as nine, hold a
 * server up for 0.2 s. The SDK has no place for this, so its own handler is taken from where it keeps it.
 */
export function refuseLongUris({ server }: McpServer): void {
  const handlers: unknown = Reflect.get(server, "_requestHandlers");
  const handler: unknown = handlers instanceof Map ? handlers.get("resources/read") : undefined;
  if (typeof handler !== "function") throw new Error("The SDK keeps its handlers elsewhere.");
  server.setRequestHandler("resources/read", (request, context) => {
    const { uri } = request.params;
    if (uri.length > MAX_URI) throw new ResourceNotFoundError(uri.slice(0, MAX_URI));
    return Reflect.apply(handler, undefined, [request, context]);
  });
}

function read(report: Report, family: ResourceFamily, uri: URL, id: string): string {
  const [path = "", query = ""] = decode(id).split("?");
  const asked = new URLSearchParams(query || uri.search).get("lang") ?? "";
  const lang: Lang = langOfTag(asked) ?? report.corpus.report.language;
  const text = uri.href.length > MAX_URI ? undefined : family.read(report, path, lang);
  if (text === undefined) throw new ResourceNotFoundError(uri.href.slice(0, MAX_URI));
  return family.mimeType === "text/markdown" ? inert(text) : text;
}

/** Template variables arrive as they were typed; what cannot be decoded is no id either. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function describe(
  base: string,
  { kind, mimeType }: ResourceFamily,
  { id, title }: ResourceEntry,
  lang: Lang,
) {
  return {
    uri: `${base}/${ref(kind, id)}`,
    name: ref(kind, id),
    title: title[lang],
    description: title[lang === "zh" ? "en" : "zh"],
    mimeType,
  };
}

function page<T>(all: readonly T[], cursor: string | undefined): { resources: T[]; nextCursor?: string } {
  const start =
    cursor === undefined || cursor === "" ? 0 : Number(/^p(\d{1,6})$/.exec(cursor)?.[1] ?? Number.NaN);
  if (!(start >= 0 && start <= all.length))
    throw new ProtocolError(
      ProtocolErrorCode.InvalidParams,
      `The cursor "${String(cursor).slice(0, 40)}" is not one of this list. Ask again without a cursor.`,
    );
  const end = start + PAGE;
  return { resources: all.slice(start, end), ...(end < all.length && { nextCursor: `p${end}` }) };
}
