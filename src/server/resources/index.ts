import type { ResourceFamily } from "../define/define-resource.ts";
import cell from "./cell.ts";
import chapter from "./chapter.ts";
import claim from "./claim.ts";
import derived from "./derived.ts";
import entity from "./entity.ts";
import finding from "./finding.ts";
import model from "./model.ts";
import page from "./page.ts";
import passage from "./passage.ts";
import row from "./row.ts";
import section from "./section.ts";
import table from "./table.ts";
import tableCsv from "./table-csv.ts";

/** Every family of resources, in the order in which clients list them. */
export const families: readonly ResourceFamily[] = [
  chapter,
  section,
  table,
  tableCsv,
  row,
  cell,
  model,
  claim,
  passage,
  page,
  finding,
  derived,
  entity,
];
