import { AGREES } from "../../answers/run-model/say/say-values.ts";
import type { Model } from "../../corpus/corpus.ts";
import { spans } from "../../corpus/places/places.ts";
import { ref } from "../../corpus/ref.ts";
import type { ModelCheck } from "../../corpus/schema/model.ts";
import { lineNumbers } from "../../corpus/schema/parts/lines.ts";
import { originOf } from "../../models/settle.ts";
import type { Lang } from "../../notation/lang.ts";
import { defineResource, titled } from "../define/define-resource.ts";
import { MODEL_WORDS } from "../render/run-model.ts";

export default defineResource({
  kind: "model",
  title: "Model",
  description:
    "A model of the report: the question it answers, inputs with ranges and lines, formulas, outputs, printed checks, caveats.",
  mimeType: "text/markdown",
  listed: true,
  entries: ({ corpus }) => titled(corpus.models.values()),
  read({ corpus }, id, lang) {
    const model = corpus.models.get(id);
    if (!model) return undefined;
    const findings = (model.findings ?? []).flatMap((each) => corpus.findings.get(each) ?? []);
    return [describe(model, lang), ...findings.map(({ say }) => `- ⚠ ${say[lang]}`)].join("\n");
  },
});

function describe(model: Model, lang: Lang): string {
  const inputs = Object.entries(model.inputs).map(([name, input]) => {
    const { title, unit = "", default: value, row, range = [], lines, required } = input;
    const origin = MODEL_WORDS[lang][required ? "needed" : originOf(input)];
    const given = required ? required[lang] : value === undefined ? (row ?? "") : `${value} ${unit}`.trim();
    return `| \`${name}\` | ${title[lang]} | ${given} | ${origin} | ${range.join("–")} ${unit} | ${lines ? `L${spans(lineNumbers(lines))}` : ""} |`;
  });
  const outputs = Object.entries(model.outputs).map(
    ([name, { title, unit = "" }]) => `- \`${name}\` ${title[lang]}${unit && ` [${unit}]`}`,
  );
  const head =
    lang === "zh"
      ? "| 输入 | 含义 | 取值 | 来源 | 范围 | 行 |"
      : "| input | meaning | value | from | range | lines |";
  return [
    `# ${model.title[lang]} (\`${ref("model", model.id)}\`)`,
    "",
    model.question[lang],
    "",
    head,
    "|---|---|---|---|---|---|",
    ...inputs,
    "",
    ...Object.entries(model.formulas).map(([name, formula]) => `    ${name} = ${formula}`),
    "",
    ...outputs,
    "",
    ...(model.checks ?? []).map((check) => checkLine(check, lang)),
    "",
    ...model.caveats.map((caveat) => `- ${caveat[lang]}`),
  ].join("\n");
}

/** A printed number, where the inputs stand for it, and whether the model gives it. */
function checkLine({ inputs = {}, output, printed, as, agrees, lines }: ModelCheck, lang: Lang): string {
  const at = Object.entries(inputs).map(([name, value]) => `${name} ${value}`);
  const words = [lang === "zh" ? "印作" : "printed", as ?? printed];
  return `- \`${output}\`${at.length > 0 ? ` (${at.join(", ")})` : ""}: ${words.join(" ")}, ${AGREES[lang][agrees]} (L${spans(lineNumbers(lines))})`;
}
