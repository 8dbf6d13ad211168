import { ReportError, type See } from "../../errors.ts";

const LONGEST = 80;

/** What helps a reader whose name means nothing. */
interface Help {
  readonly near?: readonly string[];
  /** What there is, or what to do instead, in sentences. */
  readonly there?: string;
  readonly see?: See | undefined;
}

/** The error of a name that means nothing: `<what> "<asked>".`, the names most like it, what there is. */
export function notFound(what: string, asked: string, { near = [], there = "", see }: Help): ReportError {
  const said = [`${what} "${asked.slice(0, LONGEST)}".`, didYouMean(near), there];
  return new ReportError("NOT_FOUND", said.filter(Boolean).join(" "), { see });
}

/** Asks for the names that may be meant; "" if there are none. */
export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? "" : `Did you mean ${near.join(" or ")}?`;
}

/** Names as a sentence, a long list cut: "Rows: a, b, …." */
export function listed(what: string, names: readonly string[], most = 40): string {
  return `${what}: ${names.slice(0, most).join(", ")}${names.length > most ? ", …" : ""}.`;
}
