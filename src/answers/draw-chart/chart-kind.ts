/** How something is drawn: a table as bar, line or scatter, a model as line, bar, heat or tornado. */
export type ChartKind = "bar" | "line" | "scatter" | "heat" | "tornado";
