/** English words that say nothing of what is asked. Chinese has none here: leaving question words out cost recall. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but if then than so of in on at to by for from with into onto over under about as per via
  is are was were be been being am do does did done doing have has had having can could will would shall should may might must
  it its this that these those there here he she they them their his her we us our you your i me my
  what which who whom whose when where why how not no nor only own same such too very just also
  each any all both more most other some s t re ve ll d m one's please tell give show say says said`
    .split(/\s+/)
    .filter(Boolean),
);
