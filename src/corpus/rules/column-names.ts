import type { Unit } from "../../notation/units/unit.ts";
import type { Table } from "../corpus.ts";
import type { Context } from "./context.ts";

/** A column whose name ends in a unit holds numbers of it: memory_gb in GB, price_per_kg in a unit per kg. */
export function checkColumnNames({ corpus, say }: Context, table: Table): void {
  const numbers = [...table.columns.filter(({ type }) => type === "number"), ...(table.computed ?? [])];
  for (const { name, unit: id } of numbers) {
    const unit = corpus.units.all.find((each) => each.id === id);
    const said = saidBy(name, corpus.units.all);
    if (!unit || !said || said.units.some((each) => goesWith(unit, each, said.per))) continue;
    const names = said.units.map((each) => (said.per ? `…/${each.id}` : each.id)).join(" or ");
    say(
      `tables/${table.id}.yaml`,
      name,
      `its name says ${names}, but its unit is ${unit.id}.`,
      `End the name in _${slug(unit.id)} and keep the old one as an alias, or mend the unit.`,
    );
  }
}

/** Endings that are no id of a unit; a small b is a bit. */
const SHORT: Readonly<Partial<Record<string, string>>> = {
  pct: "%",
  mbps: "Mbit/s",
  gbps: "Gbit/s",
  tbps: "Tbit/s",
};

/** The units that a name ends in, the longest ending that is one; `per`: only the lower half of a rate is told. */
function saidBy(
  name: string,
  all: readonly Unit[],
): { readonly units: readonly Unit[]; readonly per: boolean } | undefined {
  const words = name.split("_");
  for (let from = Math.max(1, words.length - 3); from < words.length; from++) {
    const ending = words.slice(from).join("_");
    const short = SHORT[ending];
    const units = all.filter(
      ({ id, dimension }) =>
        dimension !== "count" && (id === short || slug(id) === ending || slug(id, "_per_") === ending),
    );
    if (units.length > 0) return { units, per: words[from - 1] === "per" };
  }
  return undefined;
}

/** Whether a unit is the one that a name says; an amount of money may be one per something. */
function goesWith(unit: Unit, said: Unit, per: boolean): boolean {
  if (per) return unit.id.endsWith(`/${said.id}`);
  if (said.dimension.startsWith("money-") && unit.id.startsWith(`${said.id}/`)) return true;
  return unit.dimension === said.dimension && unit.factor === said.factor;
}

/** An id as names write it: "GB/s" is gb_s, "100M USD" 100m_usd. */
const slug = (id: string, per = "_"): string =>
  id
    .toLowerCase()
    .replaceAll("/", per)
    .replace(/[^a-z0-9_]+/g, "_");
