// Preloaded (node --require) into the bin by record.ts: the unchanged loader makes its script through
// this class, and what V8 compiled by the end of the session is written to the file named in the variable.
const { writeFileSync } = require("node:fs");
const vm = require("node:vm");

vm.Script = class extends vm.Script {
  constructor(...args) {
    super(...args);
    process.on("exit", () => writeFileSync(process.env.RECORD_CODE_CACHE, this.createCachedData()));
  }
};
