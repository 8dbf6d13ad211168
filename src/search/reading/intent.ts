/** What kind of answer a question wants, as far as its words say. */
export interface Intent {
  /** The largest or the smallest of something. */
  readonly extreme?: "max" | "min";
  /** A calculation with assumptions of the reader's own. */
  readonly whatIf: boolean;
  /** A sum of money, whatever for. */
  readonly money: boolean;
}

const MAX =
  /最[高大多强贵快长重好]|\b(?:highest|largest|biggest|most|strongest|fastest|longest|dearest|heaviest|maximum|best|top)\b/;
const MIN =
  /最[低小少弱慢短轻]|最便宜|\b(?:lowest|smallest|least|fewest|weakest|slowest|shortest|cheapest|lightest|minimum)\b/;
const WHAT_IF =
  /如果|假如|假设|倘若|若[^干有]|要是|倒推|反推|测算|的话|敏感|复合增|年复合|而不是|[改换]成|[想要]做到|得(?:提升|降|涨|达到)|才能|\b(?:if|suppose|assum\w+|recompute|sensitiv\w+|compound|needed to|would|CAGR|instead of|rather than|imagine|assumption|what happens)\b/i;

const MONEY = /多少钱|\bhow (?:much|expensive)\b.*\bcosts?\b/;

/** Reads the kind of answer from the words of a question in plain form. */
export function intentOf(plain: string): Intent {
  return {
    ...(MAX.test(plain) ? { extreme: "max" as const } : MIN.test(plain) ? { extreme: "min" as const } : {}),
    whatIf: WHAT_IF.test(plain),
    money: MONEY.test(plain),
  };
}
