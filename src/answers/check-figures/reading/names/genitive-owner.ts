import type { Figure } from "../../../../notation/figures/figure.ts";
import type { Named } from "./named.ts";
import { AGAINST } from "./whose.ts";

/** The name that a figure is said to be of by a genitive, whatever governs it: 高于GPT-4o的3.18分, compares with GPT-4o's 3.18. */
export const genitiveOwner = (sentence: string, names: readonly Named[], figure: Figure): Named | undefined =>
  names.find(
    ({ owns, start }) =>
      owns &&
      start >= figure.end &&
      SET_AGAINST.test(sentence.slice(Math.max(0, figure.start - 30), figure.start)) &&
      /^ (?:for|at|by) (?:the )?$/.test(sentence.slice(figure.end, start)),
  ) ??
  names.findLast(
    ({ owns, start, end }) =>
      owns &&
      end <= figure.start &&
      (/^(?:\s?的|['’]s)\s?$/.test(sentence.slice(end, figure.start)) ||
        (LIKEWISE.test(sentence.slice(0, start)) && LEADS_TO.test(sentence.slice(end, figure.start))) ||
        (/^[(（]$/.test(sentence.slice(end, figure.start)) &&
          AGAINST.test(sentence.slice(Math.max(0, start - 20), start)))),
  );

/** Against 3.18 for GPT-4o: what a figure is held against is of the name behind it. */
const SET_AGAINST =
  /\b(?:against|versus|vs\.?|compared (?:with|to)|ahead of|behind|above|below)(?: (?:about|around|only|just))? $/i;

/** "while that of Acme was": what was spoken of before, of another. */
const LIKEWISE = /(?<!than |with |to |from |above |below |over )\b(?:that|those) of (?:the )?$/i;
const LEADS_TO =
  /^ (?:was|were|is|are|came (?:in at|to)|stood at|amounted to|reached|totalled)(?: (?:about|around|nearly|only|just))? ?$/i;
