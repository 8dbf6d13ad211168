import type { Stroke } from "../page/paths.ts";

/** A drawn line across: from `a` to `b` at height `at`; or down: from `a` to `b` at `at` from the left. */
export interface Rule {
  readonly at: number;
  readonly a: number;
  readonly b: number;
}

/** Strokes thicker than this are no lines. */
const THICK = 2.5;
/** Ends that are this near meet. */
const NEAR = 3;

export function horizontals(strokes: readonly Stroke[]): Rule[] {
  const rules = strokes
    .filter(([x0, y0, x1, y1]) => y1 - y0 <= THICK && x1 - x0 >= 4)
    .map(([x0, y0, x1, y1]) => ({ at: (y0 + y1) / 2, a: x0, b: x1 }));
  return merged(rules).filter(({ a, b }) => b - a > 8);
}

export function verticals(strokes: readonly Stroke[]): Rule[] {
  const rules = strokes
    .filter(([x0, y0, x1, y1]) => x1 - x0 <= THICK && y1 - y0 >= 4)
    .map(([x0, y0, x1, y1]) => ({ at: (x0 + x1) / 2, a: y0, b: y1 }));
  return merged(rules).filter(({ a, b }) => b - a > 5);
}

/** Pieces on one line that touch, as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((p, q) => p.at - q.at);
  const done: Rule[] = [];
  let level: Rule[] = [];
  const flush = (): void => {
    if (level.length === 0) return;
    const at = level.reduce((sum, rule) => sum + rule.at, 0) / level.length;
    let current: { at: number; a: number; b: number } | undefined;
    for (const { a, b } of level.sort((p, q) => p.a - q.a)) {
      if (current && a <= current.b + NEAR) current.b = Math.max(current.b, b);
      else {
        current = { at, a, b };
        done.push(current);
      }
    }
    level = [];
  };
  for (const rule of sorted) {
    const last = level.at(-1);
    if (last && rule.at - last.at > 2) flush();
    level.push(rule);
  }
  flush();
  return done;
}

export interface Lattice {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Rules that cross each other, directly or by others, as groups. */
export function lattices(across: readonly Rule[], down: readonly Rule[]): Lattice[] {
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const byPlace = down.map((rule, index) => ({ rule, index })).sort((p, q) => p.rule.at - q.rule.at);
  for (const [row, h] of across.entries()) {
    for (const { rule: v, index } of byPlace) {
      if (v.at < h.a - NEAR) continue;
      if (v.at > h.b + NEAR) break;
      if (h.at >= v.a - NEAR && h.at <= v.b + NEAR) parents[rootOf(row)] = rootOf(across.length + index);
    }
  }
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  const groupOf = (index: number): { across: Rule[]; down: Rule[] } => {
    const root = rootOf(index);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  for (const [index, rule] of across.entries()) groupOf(index).across.push(rule);
  for (const [index, rule] of down.entries()) groupOf(across.length + index).down.push(rule);
  return [...groups.values()].filter((group) => group.across.length > 1 && group.down.length > 1);
}

/** The places at which rules stand, near ones as one. */
export function levels(rules: readonly Rule[]): number[] {
  const kept: number[] = [];
  for (const place of rules.map(({ at }) => at).sort((p, q) => p - q)) {
    const last = kept.at(-1);
    if (last === undefined || place - last > THICK) kept.push(place);
  }
  return kept;
}
