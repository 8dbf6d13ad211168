import { foldName } from "../../corpus/naming/fold-name.ts";
import type { NameMatch } from "../../corpus/naming/names.ts";
import type { Entity } from "../../corpus/schema/entity.ts";
import type { Report } from "../../library/report.ts";

/** Finds entities by name, also with their maker's or owner's name before or after it: 寒武纪MLU370-X4, NVIDIA's A800. */
export function matchSubject(report: Report, asked: string): NameMatch {
  const direct = report.names.match(asked);
  if (direct.entities.length > 0) return direct;
  const folded = foldName(asked.replace(/['’]s\b/g, ""));
  const found: Entity[] = [];
  for (const [form, owners] of report.names.forms) {
    if (form.length < 2 || form.length >= folded.length) continue;
    const rest = folded.startsWith(form)
      ? folded.slice(form.length)
      : folded.endsWith(form)
        ? folded.slice(0, -form.length)
        : undefined;
    const plain = rest?.replace(/^(?:的|旗下)|的$/g, "");
    if (plain === undefined) continue;
    const ids = owners.map(({ id }) => id);
    for (const entity of report.names.forms.get(plain) ?? [])
      if (!found.includes(entity) && isOf(report, entity, ids)) found.push(entity);
  }
  return found.length > 0 ? { entities: found, near: [] } : direct;
}

function isOf({ corpus }: Report, entity: Entity, owners: readonly string[]): boolean {
  return [
    entity.maker,
    entity.partOf,
    corpus.entities.get(entity.maker ?? "")?.partOf,
    corpus.entities.get(entity.partOf ?? "")?.partOf,
  ].some((id) => id !== undefined && owners.includes(id));
}
