import type { AnyTool } from "../define/define-tool.ts";
import calculate from "./calculate.ts";
import checkFigures from "./check-figures.ts";
import compareEntities from "./compare-entities.ts";
import drawChart from "./draw-chart.ts";
import getOutline from "./get-outline.ts";
import getSection from "./get-section.ts";
import getTable from "./get-table.ts";
import listFindings from "./list-findings.ts";
import runModel from "./run-model.ts";
import searchClaims from "./search-claims.ts";
import showPlace from "./show-place.ts";

/** Every tool, in the order in which clients list them. */
export const tools: readonly AnyTool[] = [
  getOutline,
  searchClaims,
  getSection,
  getTable,
  compareEntities,
  checkFigures,
  runModel,
  calculate,
  listFindings,
  drawChart,
  showPlace,
];
