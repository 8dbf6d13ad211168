import { amountText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import type { Scene } from "./scene.ts";
import { WORDS } from "./words.ts";

/** Every result at the reader's values, beside what the report prints and what its own case gives; a press draws it. */
export function outputCards(scene: Scene, pick: (output: string) => void): HTMLElement {
  const { point, bare, lang, output: picked } = scene;
  const words = WORDS[lang];
  const cards = Object.entries(bare.outputs).map(([name, output]) => {
    const unit = output.unit === undefined ? undefined : unitText(lang)(output.unit);
    const now = point.outputs[name];
    const { value, printed, as, lines = [] } = now ?? {};
    const agrees =
      now?.agrees === "exact" || now?.agrees === "rounding" || now?.agrees === "differs"
        ? now.agrees
        : undefined;
    const say = (amount: number | undefined) => (amount === undefined ? "–" : amountText(amount, unit, lang));
    return element(
      "button",
      {
        class: "output",
        type: "button",
        id: `out-${name}`,
        "aria-pressed": String(name === picked),
        title: words.picked,
        onclick: () => pick(name),
      },
      element("span", {}, output.title),
      element("b", {}, say(value)),
      output.value !== undefined &&
        output.value !== value &&
        element("span", {}, `${words.was}: ${say(output.value)}`),
      printed !== undefined &&
        element(
          "span",
          { class: agrees === "differs" ? "differs" : "" },
          `${words.printed} ${as ?? say(printed)}${agrees ? `: ${words.agrees[agrees]}` : ""} (${words.lineNumber}${lines.join(", ")}${words.lineEnd})`,
        ),
    );
  });
  return element("div", { class: "outputs", "aria-live": "polite" }, ...cards);
}
