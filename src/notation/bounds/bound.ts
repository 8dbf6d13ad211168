/** How a printed number bounds the truth. `order` is an order of magnitude (十亿级, 数万亿). */
export const BOUNDS = ["exact", "about", "at-least", "at-most", "over", "under", "order"] as const;
export type Bound = (typeof BOUNDS)[number];
