type Attribute = string | number | boolean | undefined | ((event: Event) => void);
export type Child = Node | string | undefined | false;

/** Makes an HTML element: attributes by name, listeners by `on…`, texts as texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== undefined && child !== false) made.append(child);
  return made;
}

/** A choice of one; `choose` gets the value. */
export function select(
  label: string,
  options: readonly { readonly value: string; readonly text: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLLabelElement {
  const box = element(
    "select",
    { onchange: () => choose(box.value) },
    ...options.map(({ value, text }) => element("option", { value, selected: value === chosen }, text)),
  );
  return element("label", { class: "choice" }, element("span", {}, label), box);
}

/** Runs only the last of a burst of calls. */
export function debounced(run: () => void, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
}

/** Puts new content into a place and gives the focus back to the element of the same id. */
export function refill(place: Element, ...children: readonly Child[]): void {
  const focused = document.activeElement;
  const id = focused && place.contains(focused) ? focused.id : "";
  place.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  if (id !== "") document.getElementById(id)?.focus();
}

/** The button that puts what is shown into the conversation. */
export function sayBar(text: string, say: () => Promise<void>): HTMLElement {
  const button = element(
    "button",
    { type: "button", id: "say-it", class: "main", onclick: () => void say() },
    text,
  );
  return element("div", { class: "bar" }, button);
}
