import { amountText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import type { Answer, Scene } from "./scene.ts";
import { valueText } from "./value-text.ts";
import { placeWords, WORDS } from "./words.ts";

/** From the result back to the lines: each formula with its value, then the inputs and where they stand. */
export function chain({ point, bare, lang }: Scene): HTMLElement {
  const words = WORDS[lang];
  const steps = point.explain.map(({ name, formula, value }) =>
    element(
      "li",
      {},
      element("code", {}, `${name} = ${formula}`),
      value !== undefined && ` = ${amountText(value, undefined, lang)}`,
      titled(point, name) && element("span", { class: "soft" }, ` ${point.outputs[name]?.title}`),
    ),
  );
  const inputs = Object.entries(point.inputs).map(([name, input]) => {
    const unit = input.unit === undefined ? undefined : unitText(lang)(input.unit);
    const value = valueText(input, unit, lang);
    const about = input.about ?? input.title ?? bare.inputs[name]?.title ?? "";
    const beside = [
      about === name ? "" : about,
      input.printed === undefined ? "" : words.printed(input.printed),
      placeWords(input, lang),
    ].filter((text) => text !== "");
    return element(
      "li",
      {},
      element("code", {}, name),
      ` = ${value}`,
      element("span", { class: "soft" }, ` ${beside.join(" · ")}`),
    );
  });
  return element(
    "details",
    { id: "chain" },
    element("summary", {}, words.chain),
    element("ol", {}, ...steps),
    element("p", { class: "soft" }, words.from),
    element("ul", {}, ...inputs),
  );
}

/** Whether a step is a result with a title of its own. */
const titled = ({ outputs }: Answer, name: string): boolean =>
  outputs[name] !== undefined && outputs[name].title !== name;

/** What the report's author or its auditors want borne in mind. */
export function warnings({ findings = [], caveats = [] }: Answer, { lang }: Scene): HTMLElement | undefined {
  if (findings.length + caveats.length === 0) return undefined;
  return element(
    "details",
    { id: "caveats", open: findings.some(({ weight }) => weight === "material") },
    element("summary", {}, `${WORDS[lang].caveats} (${findings.length + caveats.length})`),
    element(
      "ul",
      {},
      ...findings.map(({ say, weight }) =>
        element("li", { class: weight === "material" ? "material" : "" }, say),
      ),
      ...caveats.map((caveat) => element("li", {}, caveat)),
    ),
  );
}
