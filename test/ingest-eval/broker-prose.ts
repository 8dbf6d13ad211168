import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sentencesIn } from "../../src/ingest/prose/sentence.ts";
import { timeMentions } from "../../src/ingest/prose/times/period-mentions.ts";
import { timeOf } from "../../src/ingest/prose/times/time-of.ts";
import { createOwnUnits } from "../../src/ingest/typing/units/own-units.ts";
import { readFigures } from "../../src/notation/figures/read-figures.ts";
import { type MeasureSet, share } from "./measure.ts";

type Span = readonly [start: number, end: number, id: string, text: string];
interface Line {
  readonly source_id: string;
  readonly text: string;
  readonly ent_dct: Readonly<Record<string, readonly Span[]>>;
  readonly itp2atp_dct: Readonly<Record<string, readonly string[]>>;
}
interface Gold {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its metric as marked: 出货量同比. */
  readonly metric: string;
  readonly times: readonly (readonly [start: number, end: number])[];
}

/** Figures of Chinese broker prose: whether each marked one is found as it stands, and with its time. */
export const brokerProse: MeasureSet = async (dataDir) => {
  const folder = join(dataDir, "broker-prose");
  if (!existsSync(folder)) return undefined;
  const { units } = createOwnUnits();
  let [all, exact, seen, timed, right, open] = [0, 0, 0, 0, 0, 0];
  for (const { text, gold } of markedSentences(folder)) {
    const figures = readFigures(text, units);
    const times = timeMentions(text, {});
    const parts = sentencesIn(text, { figures, times, metrics: [], names: [] });
    for (const { start, end, text: said, times: wanted } of gold) {
      all++;
      const figure = figures.find((each) => each.start < end && each.end > start);
      if (figure) seen++;
      if (
        figures.some(
          (each) =>
            each.start < end &&
            each.end > start &&
            core(each.raw)
              .split(/[/、~～\-－—至到]/)
              .concat(core(each.raw))
              .includes(core(said)),
        )
      )
        exact++;
      else if (process.env["SHOW"])
        console.log(
          `  span ${said} read ${figure?.raw ?? "not"} in …${text.slice(Math.max(0, start - 15), end + 8)}…`,
        );
      if (wanted.length === 0) continue;
      timed++;
      const sentence = parts.find((each) => figure && each.figures.includes(figure));
      const own = figure && sentence ? timeOf(sentence, sentence.figures.indexOf(figure)) : undefined;
      if (
        own?.mention &&
        wanted.some(([a, b]) => a < (own.mention?.end ?? 0) && b > (own.mention?.start ?? 0))
      )
        right++;
      else if (!own?.mention || !own.sure) {
        open++;
        if (process.env["SHOW_OPEN"])
          console.log(
            `  open ${said}: ${wanted.map(([a, b]) => text.slice(a, b)).join("/")} mention ${own?.period} in …${text.slice(Math.max(0, start - 70), end + 8)}…`,
          );
      } else if (process.env["SHOW_TIME"])
        console.log(
          `  time ${said}: ${wanted.map(([a, b]) => text.slice(a, b)).join("/")} read ${own.period} in …${text.slice(Math.max(0, start - 60), end + 8)}…`,
        );
    }
  }
  return [
    share("Broker prose: figures seen", seen, all, undefined),
    share("Broker prose: figure spans", exact, all, { least: 0.9 }),
    share("Broker prose: period", right, timed, { least: 0.9 }),
    share("Broker prose: period wrong and not open", timed - right - open, timed, undefined),
  ];
};

/** A figure without the words that bound it and without blanks. */
const core = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(
      /大约|约为|约有|约|接近|将近|突破|近|超过|超|逾|达到|达|不足|高达|仅|至少|以上|左右|以下|以内|之间|多|余|\s|[+]|亏损|净亏损|下降|下滑|下跌|减少|增长|上涨|上升|增加|提升|新增|了/g,
      "",
    )
    .replace(/^[-−–]/, "")
    .toLowerCase();

/** The sentences with their marked figures. */
export function markedSentences(folder: string): { text: string; gold: readonly Gold[] }[] {
  const byText = new Map<
    string,
    Map<string, { span: Span; metric: string; times: Map<string, readonly [number, number]> }>
  >();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".single.jsonl"))
    .sort())
    for (const row of readFileSync(join(folder, file), "utf8").trim().split("\n")) {
      const { text, ent_dct, itp2atp_dct }: Line = JSON.parse(row);
      const figures = byText.get(text) ?? new Map();
      byText.set(text, figures);
      const times = ent_dct["属性-时间"] ?? [];
      for (const [name, spans] of Object.entries(ent_dct)) {
        if (!name.startsWith("指标-")) continue;
        for (const span of spans) {
          const linked = itp2atp_dct[span[2]] ?? [];
          const key = `${span[0]}-${span[1]}`;
          const held = figures.get(key) ?? { span, metric: name.slice(3), times: new Map() };
          for (const time of times) if (linked.includes(time[2])) held.times.set(time[2], [time[0], time[1]]);
          figures.set(key, held);
        }
      }
    }
  return [...byText].map(([text, figures]) => ({
    text,
    gold: [...figures.values()].map(({ span, metric, times }) => ({
      metric,
      start: span[0],
      end: span[1],
      text: span[3],
      times: [...times.values()],
    })),
  }));
}
