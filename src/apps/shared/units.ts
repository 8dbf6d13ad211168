import { isRecord } from "./json.ts";

/** How the report's units are written, by id; the server puts them into the page, as they are the same in every answer. */
const NAMES: unknown = JSON.parse(document.getElementById("units")?.textContent ?? "{}");

export const unitText =
  (lang: "zh" | "en") =>
  (id: string): string => {
    const unit = isRecord(NAMES) ? NAMES[id] : undefined;
    const text = isRecord(unit) ? unit[lang] : undefined;
    return typeof text === "string" ? text : id;
  };
