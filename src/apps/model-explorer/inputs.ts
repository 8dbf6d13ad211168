import { amountText } from "../../charts/number-text.ts";
import { element } from "../shared/element.ts";
import { unitText } from "../shared/units.ts";
import {
  isCalculated,
  type NumberInput,
  numberInputs,
  ownNames,
  rowInputs,
  type Scene,
  type ShownInput,
} from "./scene.ts";
import { placeWords, WORDS } from "./words.ts";

export interface InputActions {
  readonly set: (name: string, value: number | string | undefined) => void;
}

/** A slider and a field for every input, with the report's own value marked on it. Made once; update() keeps them in step. */
export function inputPanel(
  scene: Scene,
  actions: InputActions,
): { root: HTMLElement; update: (scene: Scene) => void } {
  const own = ownNames(scene.bare);
  const numbers = numberInputs(scene.bare).map((input) => ({ input, part: slider(input, scene, actions) }));
  const rows = rowInputs(scene.bare).map((name) => rowField(name, scene, actions));
  const deeper = numbers.filter(({ input }) => !own(input.name)).map(({ part }) => part.root);
  return {
    root: element(
      "div",
      {},
      ...rows.map(({ root }) => root),
      ...numbers.filter(({ input }) => own(input.name)).map(({ part }) => part.root),
      deeper.length > 0 &&
        element("details", {}, element("summary", {}, WORDS[scene.lang].deeper), ...deeper),
    ),
    update: (next) => {
      for (const part of [...rows, ...numbers.map((each) => each.part)]) part.update(next);
    },
  };
}

interface Part {
  readonly root: HTMLElement;
  readonly update: (scene: Scene) => void;
}

function slider(input: NumberInput, scene: Scene, { set }: InputActions): Part {
  const { name, range } = input;
  const { lang, canCall } = scene;
  const unit = input.unit === undefined ? undefined : unitText(lang)(input.unit);
  const [low, high] = extent(input);
  const step = stepOf(input, low, high);
  const start = input.value ?? low;
  const id = `in-${name}`;
  const track = element("input", {
    type: "range",
    id: `${id}-range`,
    min: low,
    max: high,
    step,
    value: start,
    disabled: !canCall,
    "aria-label": input.title ?? name,
    "aria-describedby": `${id}-about`,
    oninput: () => {
      field.value = track.value;
      set(name, track.valueAsNumber);
    },
  });
  const field = element("input", {
    type: "number",
    id,
    min: range[0],
    max: range[1],
    step: "any",
    value: input.value ?? "",
    disabled: !canCall,
    "aria-describedby": `${id}-about`,
    onchange: () => {
      const value = field.valueAsNumber;
      set(name, Number.isFinite(value) ? value : undefined);
    },
  });
  const own =
    input.value !== undefined &&
    element("span", { class: "own", style: `left:${share(input.value, low, high)}`, "aria-hidden": "true" });
  const about = element("small", { id: `${id}-about` }, describe(input, unit, scene));
  const reset = element(
    "button",
    { class: "link", type: "button", hidden: true, onclick: () => set(name, undefined) },
    isCalculated(scene.bare) ? WORDS[lang].resetAsked : WORDS[lang].reset,
  );
  const root = element(
    "div",
    { class: "input" },
    element(
      "label",
      { for: id },
      element("span", {}, input.title ?? name),
      element("span", { class: "soft" }, unit ?? ""),
    ),
    element("div", { class: "row" }, element("span", { class: "track" }, track, own), field),
    element("div", {}, about, " ", reset),
  );
  return {
    root,
    update: ({ set: values, point }) => {
      const mine = values[name];
      const value = typeof mine === "number" ? mine : (computedNow(point.inputs[name]) ?? input.value);
      if (document.activeElement !== field) field.value = value === undefined ? "" : String(value);
      if (document.activeElement !== track && value !== undefined) track.value = String(value);
      reset.hidden = mine === undefined;
      root.classList.toggle("changed", mine !== undefined);
    },
  };
}

/** The value that a model of its own or a chosen row gives the input in this run. */
const computedNow = (input: ShownInput | undefined) =>
  typeof input?.value === "number" ? input.value : undefined;

function rowField(name: string, { bare, lang, canCall }: Scene, { set }: InputActions): Part {
  const input = bare.inputs[name];
  const id = `in-${name}`;
  const field = element("input", {
    type: "text",
    id,
    value: String(input?.value ?? ""),
    disabled: !canCall,
    onchange: () => set(name, field.value.trim() || undefined),
  });
  return {
    root: element(
      "div",
      { class: "input" },
      element(
        "label",
        { for: id },
        element("span", {}, input?.title ?? name),
        element("span", { class: "soft" }, WORDS[lang].rows),
      ),
      field,
    ),
    update: ({ set: values }) => {
      if (document.activeElement !== field) field.value = String(values[name] ?? input?.value ?? "");
    },
  };
}

/** Whose value it is, where it stands, and how far it may go. */
function describe(input: NumberInput, unit: string | undefined, { lang, bare }: Scene): string {
  const words = WORDS[lang];
  const whose = {
    report: words.report,
    reader: words.reader,
    neutral: words.neutral,
    computed: words.computed,
    needed: words.needed,
  }[input.from];
  const value = input.value === undefined ? "" : ` ${amountText(input.value, unit, lang)}`;
  const lines = placeWords(input, lang);
  const range = isCalculated(bare)
    ? ""
    : `${words.range} ${input.range.map((end) => amountText(end, undefined, lang)).join("–")}`;
  const printed = input.printed === undefined ? "" : words.printed(input.printed);
  return [`${whose ?? input.from}${value}`, input.about, printed, lines, range, input.why]
    .filter(Boolean)
    .join(" · ");
}

/** Where the slider ends: at the input's range, but not so far from its value that no hand could set it. */
function extent({ value, range: [low, high] }: NumberInput): [number, number] {
  if (value === undefined || value <= 0 || high - low <= value * 20) return [low, high];
  return [Math.max(low, 0), Math.min(high, Number((value * 3).toPrecision(2)))];
}

/** A hundredth of the way or finer, so that the slider can stand on the report's value. */
function stepOf({ value, cases = [] }: NumberInput, low: number, high: number): number {
  const decimals = Math.max(
    0,
    ...[value ?? low, ...cases].map((each) => (String(each).split(".")[1] ?? "").length),
  );
  const coarse = 10 ** Math.floor(Math.log10((high - low) / 100));
  return Math.min(coarse >= 1 ? Math.max(1, coarse) : coarse, decimals === 0 ? 1 : 10 ** -decimals) || 0.01;
}

const share = (value: number, low: number, high: number) =>
  `calc(8px + (100% - 16px) * ${((value - low) / (high - low || 1)).toFixed(4)})`;
