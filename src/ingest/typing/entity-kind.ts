import type { Entity } from "../../corpus/schema/entity.ts";
import { knownCompany } from "../names/known-companies.ts";

const KINDS: readonly (readonly [Entity["kind"], RegExp])[] = [
  [
    "company",
    /公司|企业|厂商|厂家|集团|[制造供应运营开发]商|[车房药]企|银行|券商|标的|证券简称|\b(?:compan(?:y|ies)|vendor|bank|issuer|firm|peer|insurer|maker|manufacturer|supplier|producer|provider|operator|developer|player|carrier|retailer|airline|foundry|oem|competitor)s?\b/i,
  ],
  ["chip", /芯片|显卡|加速卡|GPU|\b(?:chip|gpu|accelerator|processor|soc)\b/i],
  ["model", /大模型|模型|\b(?:model|llm)s?\b/i],
  ["product", /产品|型号|车型|品牌|\b(?:product|brand|device|sku|drug)s?\b/i],
  ["place", /地区|国家|城市|省份|区域|\b(?:region|country|countries|city|state|geography|area|location)\b/i],
  ["sector", /行业|板块|赛道|\b(?:industry|sector)\b/i],
  ["segment", /分部|业务|部门|\b(?:segment|division|business|category|type|class|channel)\b/i],
  ["person", /股东名称|姓名|董事|高管|\b(?:director|executive|officer|shareholder)s?\b/i],
];

/** The kind of thing that words above a column of names say; the first words that say one decide. */
export function entityKind(...words: readonly string[]): Entity["kind"] {
  for (const each of words) {
    const kind = KINDS.find(([, pattern]) => pattern.test(each))?.[0];
    if (kind) return kind;
  }
  return "concept";
}

const LEGAL =
  /(?:公司|集团|股份|\b(?:inc|ltd|corp|plc|llc|ag|se|gmbh|s\.?a|n\.?v|co)\.?)$|\b(?:corporation|holdings|limited)\b/i;

/** A company's name without its legal form: Contoso of Contoso Ltd; undefined if little is left of it. */
export function withoutLegalForm(name: string): string | undefined {
  const short = name.replace(FORM, "").trim();
  return short !== name && short.length >= (/\p{Script=Han}/u.test(short) ? 2 : 4) ? short : undefined;
}

const FORM = /,?\s+(?:inc|ltd|corp|plc|llc|ag|gmbh|limited|corporation)\.?$|(?:股份)?有限(?:责任)?公司$/i;

/** Whether a name is that of a company: one that is known, or a legal name. */
export const isCompanyName = (name: string): boolean => knownCompany(name) !== undefined || LEGAL.test(name);
