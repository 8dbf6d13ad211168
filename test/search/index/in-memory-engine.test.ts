import { buildIndex } from "../../../src/search/index/build-index.ts";
import { createInMemoryEngine } from "../../../src/search/index/in-memory-engine.ts";
import { TUNING } from "../../../src/search/ranking/tuning.ts";
import { openTiny } from "../../support/reports.ts";
import { engineContract } from "../engine-contract.ts";

const { corpus } = await openTiny();

engineContract("the engine in memory", corpus, (of, documents) =>
  createInMemoryEngine(documents, () => buildIndex(of, documents, TUNING.analyse)),
);
