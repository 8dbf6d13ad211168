import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Given } from "../../ingest/given.ts";
import { ownIds } from "../layout.ts";

/** Beside what a program read of a file: which file that was, and what was said of it. */
export const ORIGIN = "machine/origin.json";

export interface Origin {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly sha256: string;
  readonly given: Given;
  /** The program that read it: another one may read more. */
  readonly program: string;
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
}

/** A report of the library that was added as a file. */
export interface Known {
  readonly id: string;
  readonly origin: Origin;
}

/** All reports of a library that were added as files. */
export const knownReports = (library: string): Known[] =>
  ownIds(library).flatMap((id) => {
    const origin = readOrigin(join(library, id));
    return origin ? [{ id, origin }] : [];
  });

/** The report that a file is already in the library as, if it would be read to the same again. */
export const findSame = (known: readonly Known[], file: Pick<Origin, "sha256" | "program" | "given">) =>
  known.find(
    ({ id, origin }) =>
      origin.sha256 === file.sha256 &&
      origin.program === file.program &&
      (file.given.id === undefined || file.given.id === id) &&
      saysTheSame(origin.given, file.given),
  );

/**
 * The report that a file is a new state of: the same bytes, or the same title, publisher and date. Where publisher or date are not known,
 * many things have one title: the file must then have its name too.
 */
export const findEarlier = (known: readonly Known[], file: Origin): Known | undefined =>
  known.find(({ origin }) => origin.sha256 === file.sha256) ??
  known.find(
    ({ origin: { title, publisher, date, file: name } }) =>
      title === file.title &&
      publisher === file.publisher &&
      date === file.date &&
      ((publisher !== undefined && date !== undefined) || name === file.file),
  );

function readOrigin(folder: string): Origin | undefined {
  try {
    const origin: Origin = JSON.parse(readFileSync(join(folder, ORIGIN), "utf8"));
    return origin;
  } catch {
    return undefined;
  }
}

/** Whether nothing new is said of a report: what is left out was said before, or not at all. */
const saysTheSame = (before: Given, now: Given): boolean =>
  Object.entries(now).every(([key, value]) => key === "id" || Reflect.get(before, key) === value);
