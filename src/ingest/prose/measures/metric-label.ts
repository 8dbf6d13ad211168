import type { MetricMention } from "./metric-mentions.ts";

/** Whether only a colon stands between a metric and a number: 目标价：86.40元, 收盘价（2025-04-17）：63.15元. */
export const isLabel = (text: string, { end }: MetricMention, figure: number): boolean =>
  end <= figure && LABEL.exec(text.slice(end, figure))?.[0].length === figure - end;
export const LABEL = /^\s?(?:[（(][^（）()]{1,24}[）)])?\s?[:：]\s?/;
