/** Declarations that draw a text as nothing. */
const UNSEEN =
  /(?:^|[;{\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|font-size\s{0,4}:\s{0,4}0(?:px|pt|em|rem|%)?\s{0,4}(?:!|;|$)|opacity\s{0,4}:\s{0,4}0\s{0,4}(?:!|;|$)|text-indent\s{0,4}:\s{0,4}-\d{3,})/i;

/** Classes and ids that style sheets hide. */
export function hiddenNames(sheets: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sheet of sheets)
    for (const rule of sheet.split("}")) {
      const at = rule.indexOf("{");
      if (at < 0 || !UNSEEN.test(rule.slice(at))) continue;
      for (const selector of rule.slice(Math.max(0, at - 500), at).split(",")) {
        const name = /^[a-z0-9]{0,12}([.#][\w-]{1,80})$/i.exec(selector.trim())?.[1];
        if (name !== undefined) names.add(name);
      }
    }
  return names;
}

type Attributes = Readonly<Record<string, string>>;

/** Whether a reader of the page does not see an element and what is in it. */
export function isHidden(name: string, attributes: Attributes, hidden: ReadonlySet<string>): boolean {
  if (NEVER_SEEN.has(name) || attributes["hidden"] !== undefined) return true;
  if (UNSEEN.test(attributes["style"] ?? "")) return true;
  if (hidden.size === 0) return false;
  const id = attributes["id"];
  if (id !== undefined && hidden.has(`#${id}`)) return true;
  const classes = attributes["class"]?.slice(0, 2_000).split(/\s+/) ?? [];
  return classes.some((each) => hidden.has(`.${each}`));
}

const NEVER_SEEN = new Set(["ix:header", "dialog", "datalist"]);

/** Elements whose content is no text of the page. */
export const NO_TEXT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "math",
  "object",
  "iframe",
  "select",
  "textarea",
  "button",
  "nav",
]);
