import { amountText } from "../../charts/number-text.ts";
import { unitText } from "../shared/units.ts";
import { isCalculated, type Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

/** The reader's scenario as a message that stands alone: the model, what was changed, what comes out, where it is from. */
export function scenarioText({ bare, point, set, lang }: Scene): string {
  const words = WORDS[lang];
  const unitOf = (unit: string | undefined) => (unit === undefined ? undefined : unitText(lang)(unit));
  const inputs = Object.entries(set).map(([name, value]) => {
    const { title, unit } = bare.inputs[name] ?? {};
    const amount = typeof value === "number" ? amountText(value, unitOf(unit), lang) : value;
    return `- ${words.says(title === name ? `\`${name}\`` : `${title ?? name} (\`${name}\`)`, amount)}`;
  });
  const outputs = Object.entries(point.outputs).flatMap(([name, { title, unit, value }]) =>
    value === undefined
      ? []
      : [`- ${words.says(`${title} (\`${name}\`)`, amountText(value, unitOf(unit), lang))}`],
  );
  return [
    words.says(words.scenario, isCalculated(bare) ? bare.title : `${bare.title} (\`${bare.model}\`)`),
    "",
    words.says(words.inputs, ""),
    ...(inputs.length > 0 ? inputs : [`- ${isCalculated(bare) ? words.asAsked : words.report}`]),
    "",
    words.says(words.outputs, ""),
    ...outputs,
    "",
    point.say,
    point.cite,
  ].join("\n");
}
