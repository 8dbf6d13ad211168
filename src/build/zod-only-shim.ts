/**
 * Stands in for the SDK's platform shim in the bundle. The SDK's own makes an Ajv for every server, 155 kB
 * that only JSON Schemas given by hand and elicitation need; ours are all zod, and a server that asks for
 * the other hears so instead of starting slowly.
 */
import process from "node:process";

export { process };

export class DefaultJsonSchemaValidator {
  getValidator(): never {
    throw new Error(
      "The bundle carries no JSON Schema validator (src/build/zod-only-shim.ts). Describe the schema with zod.",
    );
  }
}
