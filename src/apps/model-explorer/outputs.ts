import { amountText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import { isCalculated, type Scene, type ShownOutput } from "./scene.ts";
import { valueText } from "./value-text.ts";
import { placeWords, WORDS } from "./words.ts";

/**
 * Every result at the reader's values, beside what the report prints and what its own case gives; a press draws it. The cards are made
 * once and filled anew, so that a press is not lost when a number changes under it.
 */
export function outputCards(
  { bare, lang }: Scene,
  pick: (output: string) => void,
): { root: HTMLElement; update: (scene: Scene) => void } {
  const cards = Object.keys(bare.outputs).map((name) => ({
    name,
    card: element("button", {
      class: "output",
      type: "button",
      id: `out-${name}`,
      title: WORDS[lang].picked,
      onclick: () => pick(name),
    }),
  }));
  return {
    root: element("div", { class: "outputs", "aria-live": "polite" }, ...cards.map(({ card }) => card)),
    update: (scene) => {
      for (const { name, card } of cards) {
        card.setAttribute("aria-pressed", String(name === scene.output));
        card.replaceChildren(...contents(name, scene));
      }
    },
  };
}

function contents(name: string, { point, bare, lang }: Scene): HTMLElement[] {
  const words = WORDS[lang];
  const output = bare.outputs[name];
  const { printed, as, agrees, ...found }: Partial<ShownOutput> = point.outputs[name] ?? {};
  const unit = output?.unit === undefined ? undefined : unitText(lang)(output.unit);
  const say = (amount: number | undefined) => (amount === undefined ? "–" : amountText(amount, unit, lang));
  const verdict = Object.entries(words.agrees).find(([key]) => key === agrees)?.[1];
  return [
    element("span", {}, output?.title ?? name),
    element("b", {}, valueText(found, unit, lang)),
    ...(output?.value !== undefined && output.value !== found.value
      ? [element("span", {}, words.says(isCalculated(bare) ? words.wasAsked : words.was, say(output.value)))]
      : []),
    ...(printed === undefined
      ? []
      : [
          element(
            "span",
            { class: agrees === "differs" ? "differs" : "" },
            words.printedAs(as ?? say(printed), verdict ?? "", placeWords(found, lang)),
          ),
        ]),
  ];
}
