// The suite imports `globSync` from "fs" for a command that is not used here; Node 20 has no such export, and without
// it not one scenario starts. So that one package gets an `fs` whose globSync says what is missing.
import { register } from "node:module";

const asModule = (source) => `data:text/javascript,${encodeURIComponent(source)}`;

const fs = asModule(`
  export * from "node:fs";
  export { default } from "node:fs";
  export const globSync = () => { throw new Error("globSync needs Node 22."); };
`);

register(
  asModule(`
    export const resolve = (specifier, context, next) =>
      specifier === "fs" && /[/]conformance[/]dist[/]/.test(context.parentURL ?? "")
        ? { url: ${JSON.stringify(fs)}, shortCircuit: true }
        : next(specifier, context);
  `),
);
