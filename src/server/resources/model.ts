import { spans } from "../../corpus/cite.ts";
import type { Model } from "../../corpus/corpus.ts";
import { lineNumbers } from "../../corpus/schema/lines.ts";
import type { Lang } from "../../corpus/schema/text.ts";
import { defineResource, titled } from "../define-resource.ts";

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
    return model && describe(model, lang);
  },
});

function describe(model: Model, lang: Lang): string {
  const inputs = Object.entries(model.inputs).map(
    ([name, { title, unit = "", default: value, row, range = [], lines, required }]) => {
      const given = required ? required[lang] : value === undefined ? (row ?? "") : `${value} ${unit}`.trim();
      return `| \`${name}\` | ${title[lang]} | ${given} | ${range.join("–")} ${unit} | ${lines ? `L${spans(lineNumbers(lines))}` : ""} |`;
    },
  );
  const outputs = Object.entries(model.outputs).map(
    ([name, { title, unit = "" }]) => `- \`${name}\` ${title[lang]}${unit && ` [${unit}]`}`,
  );
  const head =
    lang === "zh"
      ? "| 输入 | 含义 | 报告值 | 范围 | 行 |"
      : "| input | meaning | report's value | range | lines |";
  return [
    `# ${model.title[lang]} (\`model/${model.id}\`)`,
    "",
    model.question[lang],
    "",
    head,
    "|---|---|---|---|---|",
    ...inputs,
    "",
    ...Object.entries(model.formulas).map(([name, formula]) => `    ${name} = ${formula}`),
    "",
    ...outputs,
    "",
    ...model.caveats.map((caveat) => `- ${caveat[lang]}`),
  ].join("\n");
}
