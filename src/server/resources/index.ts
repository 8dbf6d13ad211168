import type { ResourceFamily } from "../define-resource.ts";
import claim from "./claim.ts";
import derived from "./derived.ts";
import entity from "./entity.ts";
import finding from "./finding.ts";
import model from "./model.ts";
import section from "./section.ts";
import table from "./table.ts";
import tableCsv from "./table-csv.ts";

/** Every family of resources, in the order in which clients list them. */
export const families: readonly ResourceFamily[] = [
  section,
  table,
  tableCsv,
  model,
  claim,
  finding,
  derived,
  entity,
];
