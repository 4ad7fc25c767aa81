/** One measured thing beside the same thing done by a peer, in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: number;
  readonly peer: string;
  readonly theirs: number;
  /** Of both figures. */
  readonly unit: string;
}

export interface Result {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Figures of several peers, by what they say. */
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;
  /** Figures that have no peer, as lines. */
  readonly notes?: readonly string[];
}

/** The middle of the values; of an even number, the upper middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const number = (value: number) => value.toPrecision(3);

/** Prints a result as a table; the ratio is ours to the peer's. */
export function print({ name, rows, tables = {}, notes = [] }: Result): void {
  console.log(`\n${name}`);
  const table = rows.map(({ what, ours, peer, theirs, unit }) => ({
    what,
    ours: `${number(ours)} ${unit}`,
    peer: `${peer}: ${number(theirs)} ${unit}`,
    ratio: number(ours / theirs),
  }));
  console.table(table);
  for (const [what, lines] of Object.entries(tables)) {
    console.log(what);
    console.table(lines);
  }
  for (const note of notes) console.log(note);
}
