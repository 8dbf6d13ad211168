import { expect, test } from "vitest";
import { marketNames } from "../../../src/ingest/names/market-names.ts";

test.each([
  ["The global inverter market reached USD 14.2 billion in 2025.", ["global inverter"]],
  ["The heat pump market was worth EUR 3bn, and the market grew.", ["heat pump"]],
  ["Global smartphone shipments were 1.24 billion units; net sales grew.", ["Global smartphone"]],
  ["China's EV sales grew 11%.", ["China's EV"]],
  ["2025年全球动力电池装机量达1,080GWh，其中中国市场装机量为668GWh", ["全球动力电池"]],
  ["预计2026年智能眼镜市场规模达100亿元，公司动力电池出货量增长", ["智能眼镜"]],
  ["目前中国监护仪市场规模为20亿元，带动检测设备全球市场规模提升", ["中国监护仪"]],
])("%s", (text, names) => expect(marketNames([text], false)).toEqual(names));

test("what a company sells somewhere is no market in its own report", () => {
  const text = "国内手机出货量2.8亿部，全球手机市场规模5,000亿美元。European retail sales grew.";
  expect(marketNames([text], true)).toEqual(["全球手机"]);
});
