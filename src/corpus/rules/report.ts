import type { Context } from "./context.ts";

/** What the report says of itself: its company and the units of its amounts exist. */
export function checkReport({ corpus, known, unit }: Context): void {
  const { company, currency, targetPrice, price } = corpus.report;
  const file = "report.yaml";
  if (company !== undefined) known(file, "company", "entity", company, corpus.entities, "entities.yaml");
  unit(file, "currency", currency);
  unit(file, "targetPrice", targetPrice?.unit);
  unit(file, "price", price?.unit);
}
