import { saysChange, saysFall } from "../../../notation/figures/relation.ts";

/** Words of growth. */
export const CHANGE =
  /增速|增长|增幅|增加|同比|环比|升幅|涨幅|上升|上涨|提高|提升|\b(?:growth|increased?|gain|rise|rising|jump|uplift)\b/i;

/** Which way a wording of a metric goes: a fall (降幅), or either way (变化, growth), in which a fall is negative. */
export const directionOf = (said: string): "fall" | "either" | undefined =>
  saysFall(said) ? "fall" : saysChange(said) ? "either" : undefined;
