/** SHA-256 of program and code cache together, by the key of the Node that the cache is for; the build puts in those that it recorded. */
export const sums: Readonly<Record<string, string>> = {};
