/** `tsx test/support/mend.ts LIBRARY`: brings the index of a library in line with its reports; to be killed meanwhile. */
import { mendIndex } from "../../src/store/change/mend-index.ts";

const [, , library = ""] = process.argv;
await mendIndex({ library, anew: false });
