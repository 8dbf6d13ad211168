import { type Family, familyOf, isFlow } from "../../names/metric-families.ts";
import { withoutUnit } from "../head-words.ts";
import { totalRole } from "../label-kind.ts";
import type { TableFrame } from "../table-frame.ts";
import { TOTALS } from "./meaning-words.ts";

/** A thing whose parts a note tells by names that lines of statements have too. */
interface Spread {
  /** A title that says so. */
  readonly title?: RegExp;
  /** A label that no other table has. */
  readonly label?: RegExp;
  /** Labels of the thing itself, and of what it is reckoned from. */
  readonly own: RegExp;
  /** Labels that name nothing else are parts too: credit carryforwards are so much of the deferred tax. */
  readonly whole?: true;
}

const SPREADS: readonly Spread[] = [
  {
    title: /\bdeferred (?:income )?tax|递延所得税/i,
    label: /\bvaluation allowances?\b/i,
    own: /\bdeferred (?:income )?tax|\bvaluation allowance|递延所得税/i,
    whole: true,
  },
  {
    title: /^[\d.\s]*income taxes$/i,
    label: /\b(?:federal|statutory)\b.*\brates?\b|法定.{0,6}税率|适用税率计算/i,
    own: /\bprovision\b|\b(?:income )?tax(?:es)? (?:expense|benefit)\b|\beffective\b|\bbefore\b.*\btax|\bdeferred (?:income )?tax|\bvaluation allowance|所得税|利润总额/i,
  },
  {
    title: /^(?!.*\breconcil).*\b(?:stock|share)-based compensation\b(?! plans)/i,
    own: /\b(?:stock|share)-based compensation\b/i,
  },
  {
    title: /^(?:depreciation|amortization|restructuring)\b.*\b(?:as follows|by|included)\b/i,
    own: /^(?:total )?(?:depreciation|amortization|restructuring)\b/i,
  },
  {
    label: /\bexpected return on (?:plan )?assets\b/i,
    own: /\bservice cost\b|\bbenefit (?:cost|expense|income)\b|\bpension\b/i,
  },
];

const spreads = new WeakMap<TableFrame, readonly Spread[]>();

/** Whether a row is a part of what a table spreads over lines of statements, and no such line. */
export function isPartOfSpread(table: TableFrame, label: string, isKnown: boolean): boolean {
  const found =
    spreads.get(table) ??
    SPREADS.filter(
      ({ title, label: word }) =>
        title?.test(table.title) || table.labels.some((each) => word?.test(each) === true),
    );
  spreads.set(table, found);
  return found.some(({ own, whole }) => (whole || isKnown) && !own.test(label));
}

const wholes = new WeakMap<TableFrame, string | false>();
const LEAST_PARTS = 2;

/** What the parts of a table are of, if its last row is their only total and names it: stock-based compensation expense. */
export function wholeOf(table: TableFrame): string | undefined {
  const said = wholes.get(table) ?? readWhole(table.labels) ?? false;
  wholes.set(table, said);
  return said === false ? undefined : said;
}

function readWhole(labels: readonly string[]): string | undefined {
  const filled = labels.filter((label) => label !== "" && !/^(?:percent|[%％])/i.test(label));
  const last = filled.at(-1);
  if (last === undefined || totalRole(last) !== "total" || filled.length <= LEAST_PARTS) return undefined;
  const family: Family | undefined = familyOf(withoutUnit(last));
  const others = filled.slice(0, -1);
  const isSum =
    family !== undefined &&
    isFlow(family) &&
    others.every((label) => totalRole(label) === undefined && familyOf(withoutUnit(label)) === undefined);
  return isSum ? withoutUnit(last).replace(TOTALS, "").trim() : undefined;
}
