import type { Corpus } from "../../../../corpus/corpus.ts";
import { reportDate } from "../../../../corpus/report-date.ts";
import { tryPeriod } from "../../../../notation/periods/period.ts";
import type { HeldQuantity } from "../../../figures/held-quantity.ts";
import type { FigureQuestion } from "../../asked-figure.ts";
import { clauseBefore } from "../../reading/spans.ts";
import { textsOf } from "../held-words.ts";

const ESTIMATED =
  /预测|预计|预期|目标|指引|规划|\b(?:forecast|expected|projected|estimated|target(?:ed)?|guidance|guided|outlook)\b/i;
const CAME_OUT = /实际|已实现|\bactual(?:ly)?\b|\bachieved\b/i;
/** Words by which a report says that something is yet to come, or is reckoned. */
const TO_COME =
  /预测|预计|(?<![超于])预期|预估|目标|指引|规划|计划|将|有望|力争|假设|若|可能|或(?!者)|拟|测算|未来|路线图|\b(?:roadmap|forecasts?|expect(?:s|ed)?|projected|estimate[sd]?|targets?|guid(?:es?|ed|ance)|outlook|plan(?:s|ned)?|will|would|could|may|might|assum|if|aims?|hopes?|due to|should|is to|are to|set to)\b/i;

/** Whether a wording asks for what is expected and the report says it as what came out, or the other way round. */
export function isOtherOutcome(
  corpus: Corpus,
  { metric = "", sentence = "", value }: Pick<FigureQuestion, "metric" | "sentence" | "value">,
  held: HeldQuantity,
): boolean {
  const [estimated, cameOut] = [
    ESTIMATED.test(metric) || isLedTo(clauseBefore(sentence, String(value ?? ""))),
    CAME_OUT.test(metric),
  ];
  if (estimated === cameOut) return false;
  const { basis = [] } = held;
  const isReckoned = basis.some((each) => each === "estimate" || each === "guidance" || each === "consensus");
  const isToCome =
    isReckoned || isAhead(corpus, held) || textsOf(corpus, held).some((text) => TO_COME.test(text));
  return estimated ? !isToCome : isToCome;
}

/** Whether the words before a figure say that it is expected; what is expected to grow from it is not. */
const isLedTo = (before: string): boolean =>
  LED.test(before) && !/(?:从|由|\bfrom)(?: about| around|约)? ?$/i.test(before);

const LED =
  /预[计测](?:将|为|达|录得|约|会|可)?[^,，]{0,6}$|\b(?:was|were|is|are) (?:expected|forecast|projected) to\b[\w ]{0,20}$/i;

/** Whether a figure's time is not over when the report speaks. */
function isAhead(corpus: Corpus, { of, period }: HeldQuantity): boolean {
  const held = period === undefined ? undefined : tryPeriod(corpus.calendarOf(period, of) ?? period);
  const spoken = reportDate(corpus.report);
  return held?.end !== undefined && spoken !== undefined && held.end > spoken;
}
