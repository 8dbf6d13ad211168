/** Terms that stand for a thing in whatever language it is named. */
export const entityTerm = (id: string): string => `=${id}`;
export const metricTerm = (id: string): string => `%${id}`;
