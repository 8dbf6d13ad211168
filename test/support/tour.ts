/** One call of everything that the server of the tiny report offers, and what the answer must hold, so that an empty one does not pass. */
export interface TourCall {
  readonly args: Readonly<Record<string, unknown>>;
  readonly holds: string;
  /** The tiny report has nothing of the kind, and the answer says so. */
  readonly refused?: true;
}

/** A good call of every tool, on a report that nobody had in mind. */
export const TOOL_CALLS: Readonly<Record<string, TourCall>> = {
  get_outline: { args: {}, holds: "section/riders" },
  search_claims: {
    args: { query: "daily riders of Lakeside in 2023" },
    holds: "claim/lakeside-riders-2023",
  },
  get_section: { args: { ref: "车道的收益" }, holds: "200万欧元" },
  get_table: { args: { table: "bicycles", where: ["price_eur < 1000"] }, holds: "swift" },
  compare_entities: { args: { names: ["Swift", "Cargo"] }, holds: "31" },
  run_model: { args: { model: "lane-payback", inputs: { riders: 25000 } }, holds: "160" },
  calculate: {
    args: {
      formulas: ["share = cost / (2 * payback_cost)"],
      inputs: { cost: "cell/bicycles.swift.price_eur", payback_cost: "1000 EUR" },
      unit: "%",
    },
    holds: "45",
  },
  check_figures: {
    args: { figures: [{ subject: "Hillside", metric: "daily riders", value: "8,000", period: "2023" }] },
    holds: "agrees",
  },
  list_findings: { args: {}, holds: "finding/swift-weight-two-places" },
  draw_chart: {
    args: { of: "lane-payback", inputs: { riders: [10000, 20000] } },
    holds: "Payback of a lane",
  },
  show_place: { args: { ref: "row/bicycles.swift" }, holds: "has no pages", refused: true },
};

/** One resource of each kind. */
export const READS: Readonly<Record<string, string>> = {
  "report://tiny-report/chapter/cycling": "section/riders",
  "report://tiny-report/row/bicycles.cargo": "2400",
  "report://tiny-report/section/riders": "12,500 daily riders",
  "report://tiny-report/section/riders?lang=zh": "湖滨市",
  "report://tiny-report/table/bicycles": "price_eur",
  "report://tiny-report/table/bicycles/csv": "key,bicycle,price_eur",
  "report://tiny-report/model/lane-payback": "net_cost_eur",
  "report://tiny-report/claim/swift-weight": "finding/swift-weight-two-places",
  "report://tiny-report/finding/folder-ocr": "Fo1der",
  "report://tiny-report/derived/lakeside-over-hillside-2023": "1.56",
  "report://tiny-report/entity/swift": "city bike",
};

/** Arguments of every prompt; each value comes back in the text. */
export const PROMPTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  brief_topic: { topic: "riders" },
  compare: { names: "Swift, Cargo" },
  stress_model: { model: "lane-payback", assumption: "riders=20000" },
  check_paragraph: { text: "Hillside has 9,000 daily riders." },
  doubtful: { about: "Swift" },
};
