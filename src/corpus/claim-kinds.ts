/** What a claim is: apart from the schema, which a server that starts does not load. */
export const CLAIM_KINDS = ["fact", "estimate", "forecast", "target", "opinion", "announcement"] as const;
