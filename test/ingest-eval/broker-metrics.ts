import { existsSync } from "node:fs";
import { join } from "node:path";
import { familyOf } from "../../src/ingest/names/metric-families.ts";
import { createRegistry } from "../../src/ingest/names/registry.ts";
import { type Measured, measuredBy } from "../../src/ingest/prose/measures/measured.ts";
import { metricMentions } from "../../src/ingest/prose/measures/metric-mentions.ts";
import { sentencesIn } from "../../src/ingest/prose/sentence.ts";
import { timeMentions } from "../../src/ingest/prose/times/period-mentions.ts";
import { createOwnUnits } from "../../src/ingest/typing/units/own-units.ts";
import { readFigures } from "../../src/notation/figures/read-figures.ts";
import { markedSentences } from "./broker-prose.ts";
import { type MeasureSet, share } from "./measure.ts";

/** What the marked figures of Chinese broker prose measure, by the name that they are marked with. */
export const brokerMetrics: MeasureSet = async (dataDir) => {
  const folder = join(dataDir, "broker-prose");
  if (!existsSync(folder)) return undefined;
  const units = createOwnUnits();
  const names = createRegistry(units.units);
  const context = { time: {}, units, names, reportScales: false };
  let [all, right, open] = [0, 0, 0];
  for (const { text, gold } of markedSentences(folder)) {
    const figures = readFigures(text, units.units);
    const parts = sentencesIn(text, {
      figures,
      times: timeMentions(text, {}),
      metrics: metricMentions(text),
      names: [],
    });
    for (const sentence of parts) {
      const known: (Measured | undefined)[] = [];
      sentence.figures.forEach((figure, index) => {
        const measured = measuredBy(sentence, index, known, context);
        known[index] = measured;
        const marked = gold.find(({ start, end }) => figure.start < end && figure.end > start);
        if (!marked) return;
        all++;
        const isRight = measured?.fits && isMarked(measured, marked.metric);
        if (isRight) right++;
        else if (!measured?.fits) open++;
        if (process.env["SHOW"] && !isRight)
          console.log(
            `  ${marked.metric} ${marked.text}: read ${measured?.fits ? `${measured.words} ${measured.growth ? "growth" : ""}` : "nothing"} in …${text.slice(Math.max(0, figure.start - 40), figure.end + 12)}…`,
          );
      });
    }
  }
  return [
    share("Broker prose: metric", right, all, undefined),
    share("Broker prose: metric that is another", all - right - open, all, undefined),
  ];
};

const CHANGE = /(?:年?(?:均)?复合?增长率|累计增速|增长率|增速|同比|环比)$/;

/** Whether what was read goes by the marked name, or by the known metric of it. */
function isMarked({ family, words, growth }: Measured, marked: string): boolean {
  const base = marked.replace(CHANGE, "");
  if (growth !== CHANGE.test(marked) && !CHANGE.test(words)) return false;
  const own = words.replace(CHANGE, "");
  if (base.endsWith("占比") && /占|比[例重率]|份额/.test(own)) return true;
  const [wanted, read] = [familyOf(base), family ?? familyOf(own)];
  return (
    (wanted !== undefined && wanted === read) ||
    own.includes(base) ||
    base.includes(own) ||
    sameHead(own, base)
  );
}

/** Two Chinese names with two characters of one order in common at their ends: 销售总额 is the 销售额 that is marked. */
const sameHead = (a: string, b: string): boolean =>
  a.at(-1) === b.at(-1) && [...b].filter((letter) => a.includes(letter)).length >= 2;
