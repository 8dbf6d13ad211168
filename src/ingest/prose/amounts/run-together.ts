/** A long run of little but numerals is a list of something, not sentences. */
export const isNoProse = (text: string): boolean =>
  (text.length > 200 &&
    (text.match(/[\d,.，、\s零〇一二两三四五六七八九十百千万亿]/g)?.length ?? 0) > 0.7 * text.length) ||
  lacksBlanks(text) ||
  isAxis(text);

/** Nothing but numbers at equal steps: 0% | 10% | 20% | 30%. */
function isAxis(text: string): boolean {
  if (/\p{L}/u.test(text)) return false;
  const marks = (text.match(/-?\d[\d,]*(?:\.\d+)?/g) ?? []).map((mark) => Number(mark.replaceAll(",", "")));
  const step = (marks[1] ?? 0) - (marks[0] ?? 0);
  return (
    marks.length >= LEAST_MARKS &&
    step !== 0 &&
    marks.every((mark, at) => at === 0 || Math.abs(mark - (marks[at - 1] ?? 0) - step) < 1e-6)
  );
}
const LEAST_MARKS = 4;

/** Latin words stand without blanks between them: where one number ends and the next begins is not to be told. */
function lacksBlanks(text: string): boolean {
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || han > letters / 4) return false;
  return letters > MOST_LETTERS_A_BLANK * (text.match(/\s/g)?.length ?? 0);
}
const [LEAST_LETTERS, MOST_LETTERS_A_BLANK] = [60, 14];

/** Numbers that touch: the marks of an axis (10%20%), years of one (20192020), what a table's cells become without their lines. */
const TOUCHING =
  /\d[%％][-–−]?\d|(?<!\d)(?:19|20)\d\d(?:[AE]?(?:19|20)\d\d)+(?!\d)|\d\.\d{1,2}\.\d{1,2}\d{2,}|\d\.\d+\.\d+\.\d|\d[EA](?:19|20)\d\d/;
/** From one per cent to a greater one, and no further: 45%–47%. */
const RANGE = /(?<![\d%％.–−-])(\d+(?:\.\d+)?)[%％]\s?[-–−]\s?(\d+(?:\.\d+)?)[%％](?!\s?[-–−]?\d)/g;

/** Lines of a picture or a page that stand in the middle of a text. */
const PAGE_LINE =
  /(?:资料|数据)?来源\s?[:：]|(?:图表?|表格?)\s?\d+(?:[-–]\d+)?\s?[:：.、\p{Script=Han}]|敬请(?:参阅|关注)|请务必|免责声明|证券研究(?:报告|所)/u;
/** A sentence that a page's foot parts from its beginning. */
const BROKEN = /(?:免责声明|免责条款|特别声明|评级标准)[。！]?\s*\d{0,3}$/;
/** So much of a Chinese sentence without a comma is a table that lost its lines. */
const MOST_WITHOUT_COMMA = 120;

/** Whether a sentence holds what the cells of a table, the marks of an axis or the lines of a page become if nothing parts them. */
export function isRunTogether(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const said = text.slice(start, end);
  const plain = said.replace(RANGE, (range, from, to) =>
    0 < Number(from) && Number(from) < Number(to) ? " " : range,
  );
  if (TOUCHING.test(plain)) return true;
  if (!/\p{Script=Han}/u.test(said)) return false;
  if (BROKEN.test(text.slice(Math.max(0, start - 24), start))) return true;
  const [, ...later] = said.trim().split(PAGE_LINE);
  const opens = PAGE_LINE.exec(said.trim())?.index === 0;
  if (later.length > (opens ? 1 : 0)) return true;
  return said.split(/[，,。；;：:、（）()\s]/).some((part) => part.length > MOST_WITHOUT_COMMA);
}
