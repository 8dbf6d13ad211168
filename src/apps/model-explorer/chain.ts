import type { ModelView } from "../../answers/run-model/view.ts";
import { amountText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import type { Scene } from "./scene.ts";
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
      point.outputs[name] !== undefined &&
        element("span", { class: "soft" }, ` ${point.outputs[name].title}`),
    ),
  );
  const inputs = Object.entries(point.inputs).map(([name, input]) => {
    const unit = input.unit === undefined ? undefined : unitText(lang)(input.unit);
    const value =
      typeof input.value === "number" ? amountText(input.value, unit, lang) : String(input.value ?? "–");
    const place = placeWords(input, lang);
    const lines = place === "" ? "" : ` · ${place}`;
    return element(
      "li",
      {},
      element("code", {}, name),
      ` = ${value}`,
      element("span", { class: "soft" }, ` ${input.title ?? bare.inputs[name]?.title ?? ""}${lines}`),
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

/** What the report's author or its auditors want borne in mind. */
export function warnings(
  { findings = [], caveats = [] }: ModelView,
  { lang }: Scene,
): HTMLElement | undefined {
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
