/** What a chart takes from the answer of a model: the tools' own output, so that a view and an image start from the same value. */
export interface ModelAnswer {
  readonly model: string;
  readonly title: string;
  readonly mode: string;
  readonly inputs: Readonly<Record<string, ModelAnswerInput>>;
  readonly outputs: Readonly<
    Record<
      string,
      { readonly title: string; readonly unit?: string | undefined; readonly value?: number | undefined }
    >
  >;
  readonly columns?: readonly string[] | undefined;
  readonly rows?: readonly (readonly AnswerCell[])[] | undefined;
  readonly printed?: { readonly rows: readonly (readonly AnswerCell[])[] } | undefined;
  readonly undecided?: readonly { readonly at: readonly AnswerCell[]; readonly why: string }[] | undefined;
  readonly say: string;
  readonly cite: string;
}

interface ModelAnswerInput {
  readonly title?: string | undefined;
  readonly value?: number | string | readonly (number | string)[] | undefined;
  readonly unit?: string | undefined;
  readonly from: string;
  readonly range?: readonly number[] | undefined;
  readonly cases?: readonly number[] | undefined;
}

export type AnswerCell = number | string | boolean | readonly (number | string)[];

/** What a chart takes from the answer of a table. */
export interface TableAnswer {
  readonly table: string;
  readonly title: string;
  readonly columns?: readonly string[] | undefined;
  readonly titles?: Readonly<Record<string, string>> | undefined;
  /** The column that names a row for readers. */
  readonly label?: string | undefined;
  readonly units?: Readonly<Record<string, string>> | undefined;
  readonly rows?: readonly (readonly AnswerCell[])[] | undefined;
  readonly bounds?: Readonly<Record<string, string>> | undefined;
  readonly computed?: Readonly<Record<string, string>> | undefined;
  readonly undecided?: readonly { readonly key: string; readonly why: string }[] | undefined;
  readonly findings?:
    | readonly {
        readonly ref: string;
        readonly kind?: string | undefined;
        readonly weight?: string | undefined;
        readonly say?: string | undefined;
        readonly on?: readonly string[] | undefined;
      }[]
    | undefined;
  readonly total: number;
  readonly cite: string;
}
