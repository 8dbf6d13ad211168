import { type McpServer, ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { qualifyJson, qualifyWords } from "../../answers/reports/qualify.ts";
import { ReportError } from "../../errors.ts";
import type { Report } from "../../library/report.ts";
import { asOfNow, type Served } from "../../library/served.ts";
import type { Lang } from "../../notation/lang.ts";
import { langOfTag } from "../arguments/read-lang.ts";
import { completeName } from "../complete.ts";
import type { Content, ResourceFamily } from "../define/define-resource.ts";
import { inert } from "../render/inert.ts";
import { families } from "../resources/index.ts";
import { pageOfResources } from "./list-resources.ts";

const MAX_URI = 400;
/** What cannot change while the server runs: lists of tools, prompts and templates, and pages of views. */
export const CACHE = { ttlMs: 3_600_000, cacheScope: "public" } as const;
/** What may: the library, and so the lists and texts of its reports. */
export const LIVE = { ttlMs: 60_000, cacheScope: "public" } as const;

/** Offers every family as one template for all reports, with completion, and lists the larger things in pages. */
export function registerResources(server: McpServer, served: Served): void {
  for (const family of families) registerFamily(server, served, family);
  // The SDK does not page its own list.
  server.server.setRequestHandler("resources/list", ({ params }) =>
    pageOfResources(asOfNow(served), params?.cursor),
  );
}

function registerFamily(server: McpServer, served: Served, family: ResourceFamily): void {
  const { kind, suffix = "", title, description, mimeType } = family;
  server.registerResource(
    `${kind}${suffix.replace("/", "-")}`,
    new ResourceTemplate(`report://{report}/${kind}/{id}${suffix}`, {
      list: undefined,
      complete: {
        report: (typed) =>
          completeName(
            typed,
            served.reports.map(({ card: { id, title: name } }) => ({ id, title: name })),
          ),
        id: (typed, context) => {
          const report = reportFor(served, context?.arguments?.["report"]);
          return report ? completeName(typed, family.entries(report)) : [];
        },
      },
    }),
    { title, description, mimeType, cacheHint: LIVE },
    async (uri, { report, id }) => {
      const content = await read(asOfNow(served), family, uri, String(report), String(id));
      const part =
        typeof content === "string" ? { text: content } : { blob: Buffer.from(content).toString("base64") };
      return { contents: [{ uri: uri.href, mimeType, ...part }] };
    },
  );
}

/** The report of this id; without one the only report, if there is but one. */
function reportFor({ reports }: Served, id: string | undefined): Report | undefined {
  return id === undefined && reports.length === 1 ? reports[0] : reports.find(({ card }) => card.id === id);
}

async function read(
  served: Served,
  family: ResourceFamily,
  uri: URL,
  of: string,
  id: string,
): Promise<Content> {
  const [path = "", query = ""] = decode(id).split("?");
  const report = uri.href.length > MAX_URI ? undefined : reportFor(served, decode(of));
  const lang = new URLSearchParams(query || uri.search).get("lang");
  const content = report && (await drawn(uri, contentOf(report, family, path, lang)));
  if (!report || content === undefined) throw new ResourceNotFoundError(uri.href.slice(0, MAX_URI));
  if (typeof content !== "string") return content;
  const told = served.reports.length > 1 ? qualified(content, report, family) : content;
  return family.mimeType === "text/markdown" ? inert(told) : told;
}

/** What cannot be drawn, such as a page of a file that is gone, is not there, and the error says why. */
async function drawn<T>(uri: URL, content: T | Promise<T>): Promise<T> {
  try {
    return await content;
  } catch (error) {
    if (error instanceof ReportError)
      throw new ResourceNotFoundError(uri.href.slice(0, MAX_URI), error.message);
    throw error;
  }
}

/** The content of a resource; undefined where there is no such thing. */
function contentOf(
  report: Report,
  family: ResourceFamily,
  id: string,
  asked: string | null,
): ReturnType<ResourceFamily["read"]> {
  const lang: Lang = langOfTag(asked ?? "") ?? report.card.language;
  try {
    return family.read(report, id, lang);
  } catch (error) {
    if (error instanceof ReportError) return undefined; // it is listed with what is wrong with it
    throw error;
  }
}

function qualified(text: string, report: Report, { mimeType }: ResourceFamily): string {
  if (mimeType === "application/json") return qualifyJson(text, report);
  return mimeType === "text/markdown" ? qualifyWords(text, report) : text;
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

/** Template variables arrive as they were typed; what cannot be decoded is no id either. */
function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
