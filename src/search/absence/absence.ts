/** Something that a question asks for and no report has, in the question's own words. */
export type Absence =
  | {
      /** A name or model number that stands nowhere. */
      readonly lacks: "name";
      readonly name: string;
    }
  | {
      /** A thing that is there, without what is asked of it; or what is measured, of nothing. */
      readonly lacks: "figure";
      readonly of?: string;
      readonly metric?: string;
      /** The place of the report that knows most of it, among those that were searched. */
      readonly at: number;
      /** Findings that it stood in a part that was lost or stands elsewhere. */
      readonly lost: readonly string[];
      /** Passages of a machine-read report that speak of it, though no figure of theirs was understood so. */
      readonly spokenOf: readonly string[];
    }
  | {
      /** Figures that are there, though of other periods. */
      readonly lacks: "period";
      readonly of?: string;
      readonly metric?: string;
      readonly at: number;
      readonly asked: readonly string[];
      readonly given: readonly string[];
    };
