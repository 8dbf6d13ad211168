import type { Figure } from "../../../notation/figures/figure.ts";

const DOWN_EN =
  /\b(?:cut|cuts|cutting|trim\w*|shr[aiu]nk\w*|slash\w*|lower\w*|reduc\w+|sav(?:e|es|ed|ing)|fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|shav\w+|pared?|shed|down|come down|off)\b[^.;]{0,60}\bby(?: \w+){0,3} ?$|\b(?:declines?|drops?|falls?|decreases?|reductions?|cuts?|savings?) of(?: \w+){0,3} ?$|\b(?:fell|dropped|declined|slipped|down|cut|shed|saved?|saves|saving)(?: (?:about|around|nearly|almost|roughly|some|over|another|a further|(?:more|less|no more|not more|no less) than|under|at least|at most|up to))* ?$/i;
const UP_EN =
  /\b(?:rais\w+|gr[eo]w\w*|ris(?:e|es|ing|en)|rose|jump\w*|surg\w+|climb\w*|gain\w*|higher|expand\w*|increas\w+|boost\w*|lift\w*|up|improv\w+|widen\w*)\b[^.;]{0,60}\bby(?: \w+){0,3} ?$|\b(?:growth|rises?|jumps?|increases?|gains?|improvements?) of(?: \w+){0,3} ?$|\b(?:grew|rose|jumped|surged|climbed|gained|(?<!(?:mak(?:es?|ing)|made|tak(?:es?|ing)|took) )up)(?: (?:about|around|nearly|almost|roughly|some|over|another|a further|(?:more|less|no more|not more|no less) than|under|at least|at most|up to))* ?$/i;
const DOWN_ZH = /(?:低(?!于[\p{L}\d ]*的)|少|省|便宜|降|减|缩|跌|下滑|收窄)[^，。；,;\d为是到至]{0,5}$/u;
const UP_ZH = /(?:高出|增|涨|多出|多了|上升|提升|提高|扩大|上调|攀升)[^，。；,;\d为是到至]{0,5}$/;
const DOWN_AFTER =
  /^\s?(?:less|lower|cheaper|fewer|smaller|below|down\b|reduction|cut|saving|off\b|的?(?:降幅|跌幅))/i;
const UP_AFTER =
  /^\s?(?:more|higher|larger|bigger|faster|above|up\b|growth|increase|rise|gain|的?(?:增幅|增速|涨幅))/i;

const REACHED =
  /(?:降|减|跌|缩|落|升|增|涨|提高|提升|扩大|下调|上调|收窄)[低少升高长小涨]?(?:至|到|为)(?:了|约|大约)*\s?$|\b(?:f[ae]ll(?:s|en|ing)?|cut(?:s|ting)?|dropp?\w*|declin\w+|decreas\w+|reduc\w+|lower\w*|shr[aiu]nk\w*|trim\w*|slash\w*|r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing)?|increas\w+|rais\w+|climb\w*|jump\w*|up|down)\b[^.;,]{0,40}(?<!\b(?:c[ao]mes?|amount(?:s|ed|ing)?) )\bto(?: (?:about|around|nearly|almost|roughly|some|just|only))* ?$/i;

/** Whether the words before a figure say that something came to it: 降至, fell to. It is a level then, and no change. */
export const isReached = (before: string): boolean => REACHED.test(before);

/** Whether a figure is said to be so much of what something else is: 是第五代的60%, 60 % of that of the fifth. It is no cut then. */
export const isShareOf = (sentence: string, from: number, { unit, relation, start, end }: Figure): boolean =>
  unit === "%" &&
  relation === "level" &&
  (/[是为][^，。,;；]{1,12}的(?:约|大约|近)?\s?$/.test(sentence.slice(from, start)) ||
    /^ of (?:that|those|what) (?:of|it|they)\b/.test(sentence.slice(end, end + 16)));

/** "Jerk fell by 50 %, takeovers by 60 %": one verb for several figures. */
export function likeBefore(sentence: string, before: Figure | undefined, figure: Figure): Figure {
  if (!before || before.relation === "level" || before.relation === "multiple") return figure;
  if (figure.unit !== before.unit || figure.relation !== "level") return figure;
  return /\bby(?: \w+){0,2} ?$/i.test(sentence.slice(before.end, figure.start))
    ? { ...figure, relation: before.relation }
    : figure;
}

/** "16 % and 35 % more than a year before": one word of change behind several figures. */
export function likeLast(figure: Figure, run: readonly Figure[]): Figure {
  const last = run.at(-1);
  const isShared =
    last !== undefined && figure.unit === "%" && last.unit === "%" && figure.relation === "level";
  return isShared && (last.relation === "increase" || last.relation === "decrease")
    ? { ...figure, relation: last.relation }
    : figure;
}

/** A plus before a share says that it rose: 25.9 billion (+36.2%). */
const PLUS = /(?:^|[\s\p{Script=Han}(（:：,，])[+＋]\s?$/u;

/** A clause that only says by how much those before changed: 两者同比增速分别为16%和35%. */
const ONLY_CHANGE =
  /[，,；;。]\s?(?:两者|二者|三者|它们|其|各自)?的?(?:分别)?(?:同比|环比)?的?(?:增速|增幅|增长率|涨幅)(?:分别|依次)?约?为?\s?$/;

/** The figures of a list with the growth that its clause says they are. */
export const asGrowth = (sentence: string, run: readonly Figure[], figure: Figure): Figure =>
  figure.unit === "%" &&
  figure.relation === "level" &&
  ONLY_CHANGE.test(sentence.slice(0, run[0]?.start ?? figure.start))
    ? { ...figure, relation: "increase" }
    : figure;

const BOUND_ZH = /(?:至多|至少|最多|不超过|超过)$/;

/** The figure with the change that the verbs of its clause say: trimmed … by 42.5 %, 比上一代低六成. */
export function withChange(sentence: string, from: number, figure: Figure): Figure {
  const { unit, relation, start, end, raw } = figure;
  if ((unit !== "%" && unit !== "x" && unit !== "pp") || relation === "increase" || relation === "decrease")
    return figure;
  if (PLUS.test(sentence.slice(0, start)) && unit !== "x") return { ...figure, relation: "increase" };
  const words = raw.search(/\d|\p{Sc}|[一二两三四五六七八九十百半]/u);
  const before = sentence.slice(from, start + Math.max(0, words)).replace(BOUND_ZH, "");
  const after = sentence.slice(end, end + 16);
  if (DOWN_EN.test(before) || DOWN_ZH.test(before) || DOWN_AFTER.test(after))
    return { ...figure, relation: "decrease" };
  if (UP_EN.test(before) || UP_ZH.test(before) || UP_AFTER.test(after))
    return { ...figure, relation: "increase" };
  return figure;
}
