import type { BareName } from "../../corpus/naming/company-name.ts";
import { sameShare } from "../../corpus/naming/ticker.ts";
import type { Named } from "./named.ts";

/** What makes two entities one thing, the stronger the higher; 0 if nothing does or something speaks against it. */
export type Proof = 0 | 1 | 2 | 3 | 4;
const ALIAS = 1;
const CORE = 2;
const NAME = 3;
const TICKER = 4;

/** How the owners of two entities (maker, or what it is a part of) go together. */
export type Owners = "same" | "other" | "open";

/** Whether two entities of two reports are one thing, by their names, tickers, kinds and owners; what is merely alike is not. */
export function proofOf(one: Named, other: Named, owners: Owners, makers: readonly string[] = []): Proof {
  if (!sortsFit(one, other, owners)) return 0;
  const shares = sharesOf(one, other);
  if (shares === "same") return TICKER;
  if (shares === "other") return 0;
  const [mine, theirs] = [withoutMakers(one, makers), withoutMakers(other, makers)];
  const proof = byName(mine, theirs, shares === "apart");
  return proof > 0 && isEnough(mine, theirs, owners) ? proof : 0;
}

/** Whether two that a third has brought together are surely two. */
export const speakAgainst = (one: Named, other: Named, owners: Owners): boolean =>
  !sortsFit(one, other, owners) || sharesOf(one, other) === "other";

/** A segment is known by whose it is; things of two makers are two. */
function sortsFit({ sort: one }: Named, { sort: other }: Named, owners: Owners): boolean {
  if (one === "segment" || other === "segment")
    return owners === "same" && [one, other].every((sort) => ["segment", "body", "thing"].includes(sort));
  return one === other && (owners !== "other" || one === "body");
}

/** Whether both have a ticker, and if it is the same: "other" on one market, "apart" on two. */
function sharesOf(one: Named, other: Named): "same" | "other" | "apart" | "open" {
  const pairs = one.tickers.flatMap((a) => other.tickers.map((b) => ({ a, b })));
  if (pairs.length === 0) return "open";
  if (pairs.some(({ a, b }) => sameShare(a, b))) return "same";
  return pairs.some(({ a, b }) => a.market === b.market) ? "other" : "apart";
}

function byName(one: Named, other: Named, apart: boolean): Proof {
  const found = meet(one.names, other.names);
  if (found) {
    if (!agreeElsewhere(one, other, found.a)) return 0;
    if (found.a.form !== undefined && found.b.form !== undefined && found.a.form !== found.b.form) return 0;
    return found.a.full === found.b.full ? NAME : CORE;
  }
  if (apart || contradicts(one, other)) return 0;
  const hit = aliasHit(one, other) ?? aliasHit(other, one);
  if (hit) return ALIAS;
  const shared = one.aliases.filter(
    (alias) => isKnown(alias) && other.aliases.some(({ core }) => core === alias.core),
  );
  return shared.length > 1 ? ALIAS : 0;
}

function meet(ours: readonly BareName[], theirs: readonly BareName[]) {
  const pairs = ours.flatMap((a) => theirs.map((b) => ({ a, b })));
  return pairs.find(({ a, b }) => a.full === b.full) ?? pairs.find(({ a, b }) => a.core === b.core);
}

/** An alias of one that is the other's name, which is no complete legal name: that would say all of itself. */
const aliasHit = (one: Named, other: Named): BareName | undefined =>
  other.names.find(
    (name) => !name.isLegal && isKnown(name) && one.aliases.some(({ core }) => core === name.core),
  );

/** Long enough not to be a chance. */
const isKnown = ({ core, script }: BareName): boolean => core.length >= (script === "han" ? 2 : 3);

/** Whether both have names in one script of which none is another way to write the other's. */
function contradicts(one: Named, other: Named): boolean {
  return (["han", "latin"] as const).some((script) => {
    const [ours, theirs] = [one, other].map(({ names }) => names.filter((name) => name.script === script));
    if (!ours || !theirs || ours.length === 0 || theirs.length === 0) return false;
    return !meet([...ours, ...one.aliases], theirs) && !meet(ours, [...theirs, ...other.aliases]);
  });
}

/** Names that meet in one script may be translated differently in the other; a short name or an abbreviation needs more than that. */
function agreeElsewhere(one: Named, other: Named, met: BareName): boolean {
  if (!contradicts(one, other)) return true;
  const rest = (named: Named) => named.names.filter(({ script }) => script !== met.script);
  const isLikely = rest(one).some((a) => rest(other).some((b) => sharesWords(a, b)));
  return met.script === "han" ? met.core.length >= 3 || isLikely : met.core.length >= 5 && isLikely;
}

function sharesWords(a: BareName, b: BareName): boolean {
  if (a.script === "han") return [...a.core].some((character) => b.core.includes(character));
  return a.core.startsWith(b.core) || b.core.startsWith(a.core);
}

/** A short name of a thing or a person without a known owner may be anyone's. */
function isEnough(one: Named, other: Named, owners: Owners): boolean {
  if (owners === "same" || (one.sort !== "thing" && one.sort !== "person")) return true;
  const shared = one.names.filter(({ core }) => other.names.some((name) => name.core === core));
  if (new Set(shared.map(({ script }) => script)).size > 1) return true;
  return shared.some(({ core, script }) =>
    script === "han" ? core.length >= 4 : core.length >= (/\d/.test(core) ? 4 : 8),
  );
}

/** NVIDIA H100 is H100 where NVIDIA is known to make it. */
function withoutMakers(named: Named, makers: readonly string[]): Named {
  if (named.sort !== "thing" || makers.length === 0) return named;
  const strip = (name: BareName): BareName => {
    const maker = makers.find(
      (core) => core.length >= 2 && name.core.startsWith(core) && name.core.length >= core.length + 2,
    );
    return maker === undefined ? name : { ...name, core: name.core.slice(maker.length) };
  };
  return { ...named, names: named.names.map(strip), aliases: named.aliases.map(strip) };
}
