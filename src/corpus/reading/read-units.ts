import { ReportError } from "../../errors.ts";
import { linkUnits, type Units } from "../../notation/units/units.ts";
import { UnitsFile } from "../schema/unit.ts";

/** Units of unchecked data, such as a file: what is wrong with an entry is said. */
export function createUnits(data: unknown): Units {
  const parsed = UnitsFile.safeParse(data);
  if (parsed.success) return linkUnits(parsed.data);
  const [issue] = parsed.error.issues;
  throw new ReportError(
    "CORPUS",
    `units: entry ${issue?.path.join(".") ?? "?"}: ${issue?.message ?? "unreadable"}.`,
  );
}
