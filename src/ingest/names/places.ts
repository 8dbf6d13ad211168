/** States and provinces that stand alone as labels of rows. */
const STATES =
  "Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Georgia; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; Ontario; Quebec; British Columbia; Alberta; England; Scotland; Wales".split(
    "; ",
  );
/** Larger parts of the world. */
const REGIONS =
  "Europe; Asia; Africa; North America; South America; Latin America; Americas; Asia Pacific; Asia-Pacific; EMEA; APAC; Middle East; Oceania; Eurozone; US; U.S.; USA; UK; U.K.; Korea; Russia; 欧洲; 亚洲; 非洲; 北美; 南美; 拉美; 北美洲; 南美洲; 亚太; 中东; 欧美; 华东; 华南; 华北; 华中; 西南; 西北; 东北; 境内; 境外; 国内; 海外".split(
    "; ",
  );

let known: ReadonlySet<string> | undefined;

/** Whether a label is the name of a country, of a state of the United States, or of a larger part of the world. */
export function isPlace(label: string): boolean {
  known ??= new Set([...STATES, ...REGIONS, ...countries()].map((name) => name.toLowerCase()));
  return known.has(
    label
      .trim()
      .replace(/^the |地区$|[*†‡]+$/gi, "")
      .toLowerCase(),
  );
}

/** Names of countries in both languages, as the platform gives them for codes of two letters. */
function countries(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return ["en", "zh"].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []));
  });
}
