const ANNOUNCES =
  /[:：]$|\b(?:following|below)\b.*\btables?\b|\btables?\b.*\b(?:below|follow(?:s|ing)?)\b|下表|[列如]下[。：:]?$/i;

/** Whether a text says that what it speaks of follows, in a table or a list. */
export const announces = (text: string): boolean => ANNOUNCES.test(text);
