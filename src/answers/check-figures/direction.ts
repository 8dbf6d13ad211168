/** Words of growth. */
export const CHANGE =
  /增速|增长|增幅|增加|同比|环比|升幅|涨幅|上升|上涨|提高|提升|\b(?:growth|increased?|gain|rise|rising|jump|uplift)\b/i;

/** Which way a wording of a metric goes: a fall (降幅), or either way (变化, growth), in which a fall is negative. */
export function directionOf(said: string): "fall" | "either" | undefined {
  if (FALL_SAID.test(said)) return "fall";
  return CHANGE.test(said) || /变化|变动|\bchanges?\b/i.test(said) ? "either" : undefined;
}

const FALL_SAID =
  /降幅|下降|降低|减少|减幅|节省(?!出)|节约|缩减|下滑|下跌|跌幅|降价|\b(?:cut|savings?|saved|fall|decline|drop|decrease|reduction|reduced?|lowering)s?\b/i;
