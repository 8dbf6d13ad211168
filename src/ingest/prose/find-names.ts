import { readTicker } from "../../corpus/naming/ticker.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Units } from "../../notation/units/units.ts";
import { foldLabel } from "../names/label-words.ts";
import { FAMILY_NAMES } from "../names/metric-families.ts";
import type { Registry } from "../names/registry.ts";

/** An entity named in a text, with what a bracket right behind it calls it too: 红隼自动化（Kestrel Automation）, Alder Grid (ALG.L). */
export interface NameMention {
  readonly id: string;
  readonly kind: Entity["kind"];
  readonly start: number;
  readonly end: number;
}

export interface NameFinder {
  readonly find: (text: string) => readonly NameMention[];
  /** All names whose digits are no figures. */
  readonly names: readonly string[];
}

/** Abbreviations and words in capitals that name a kind of thing. */
const NO_NAMES = new Set(
  "AI API APP APPS GPU CPU NPU PC IT CEO CFO CTO COO YOY QOQ MOM CAGR GDP CPI PPI AR VR XR MR IOT SAAS PAAS IAAS LLM MOE RAG MCP SDK OS UI H5 B2B B2C TOB TOC IPO ETF PE PB PS PEG ROE ROA EPS EBIT EBITDA MAU DAU ARPU GMV TOKEN TOKENS USD RMB CNY EUR HKD THE AND FOR WITH FROM THIS THAT COMPANY GROUP REPORT TABLE FIGURE NOTE Q1 Q2 Q3 Q4 H1 H2 FY TOPS FLOPS TFLOPS GB TB MW KW OLED LCD LED DRAM HBM NAND FPGA ASIC SOC AGENT AGENTS TTM LYR".split(
    " ",
  ),
);
/** How an English sentence begins that stands in a Chinese text, and what is numbered in it. */
const ENGLISH = /^(?:In|By|For|From|At|Since|During|As|On|Of|To|Table|Figure|Exhibit|Source)\b/;
const LATIN_NAME =
  /(?<![A-Za-z0-9])[A-Z][A-Za-z]*(?:[-.]?[A-Za-z0-9]+)*(?: (?:[A-Z][A-Za-z0-9.-]+|\d+(?:\.\d+)?[A-Za-z]*)){0,2}/g;
const LEAST_TIMES = 2;
const MOST_NAMES = 2_000;

/** Latin names in a Chinese text that recur: they are hardly ever words there, unless they are units. */
export function recurringNames(texts: readonly string[], units: Units): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [said] of text.matchAll(LATIN_NAME)) {
      const name = said.trim();
      if (
        name.length < 3 ||
        name.length > 40 ||
        NO_NAMES.has(name.toUpperCase()) ||
        FAMILY_NAMES.has(foldLabel(name)) ||
        units.find(name)
      )
        continue;
      if (/^(?:FY|Q|H)\d|^[A-Z]\d?$/.test(name) || ENGLISH.test(name)) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= LEAST_TIMES)
    .map(([name]) => name)
    .slice(0, MOST_NAMES);
}

/** Finds the entities of a registry in texts, by their names and aliases; the longest name at a place wins. */
export function createNameFinder(registry: Registry): NameFinder {
  const known = new Map<string, { readonly id: string; readonly kind: Entity["kind"] }>();
  // a column that is called EBIT makes it nobody
  for (const { id, kind, zh, en, aliases = [] } of registry.entities())
    for (const name of [zh, en, ...aliases])
      if (name.length >= 2 && !/^[\d\s.,%-]+$/.test(name) && !FAMILY_NAMES.has(foldLabel(name)))
        known.set(name, { id, kind });
  const byHead = new Map<string, string[]>();
  for (const name of [...known.keys()].sort((a, b) => b.length - a.length)) {
    const head = name.slice(0, 2);
    const others = byHead.get(head);
    if (others) others.push(name);
    else byHead.set(head, [name]);
  }
  return {
    names: [...known.keys()],
    find(text) {
      const mentions: NameMention[] = [];
      for (let at = 0; at < text.length - 1; at++) {
        const name = byHead
          .get(text.slice(at, at + 2))
          ?.find((each) => text.startsWith(each, at) && isWhole(text, at, each));
        const entity = name === undefined ? undefined : known.get(name);
        if (name === undefined || entity === undefined) continue;
        const end = at + name.length + sameInBracket(text.slice(at + name.length), entity.id);
        mentions.push({ ...entity, start: at, end });
        at = end - 1;
      }
      return mentions;
    },
  };

  /** How long a bracket is that only calls something by another of its names, or by the symbol of its shares; 0 if it says anything else. */
  function sameInBracket(behind: string, id: string): number {
    const [bracket = "", inside = ""] = /^\s?[（(]\s?([^()（）]{2,40}?)\s?[)）]/.exec(behind) ?? [];
    const isSame = (said: string) => known.get(said)?.id === id || readTicker(said) !== undefined;
    return bracket !== "" && inside.split(/[,，;；/]\s?/).every(isSame) ? bracket.length : 0;
  }
}

/** A Latin name is no part of a longer word or number. */
function isWhole(text: string, at: number, name: string): boolean {
  const before = /[A-Za-z0-9]$/.test(text.slice(at - 1, at)) && /^[A-Za-z0-9]/.test(name);
  const after =
    /^[A-Za-z0-9]/.test(text.slice(at + name.length, at + name.length + 1)) && /[A-Za-z0-9]$/.test(name);
  return !before && !after;
}
