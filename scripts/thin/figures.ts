import type { CsvRow } from '../../lib/knowledge/csv';
import { foldName } from '../../lib/knowledge/fold-name';
import type { Figure } from './figure';

/**
 * How many people of a name are to be expected at most, by how many of the tables' people bear its
 * given name and its surname. Who is known the world over may have the commoner name.
 */
const MOST_NAMESAKES = { pantheon: 0.12, others: 0.04 };

/** Surnames that many people of the archive bear and few of the tables. */
const FREQUENT_SURNAMES = new Set(
  `abrams abramson adler aronson baum becker berg berger berman bernstein bloch block bloom blum blumenthal brody
  brown cohen cohn cohan davidson davis diamond edelman edelstein ehrlich eisenberg epstein feinberg
  feldman fein fine finkelstein fischer fisher fishman frank frankel freed freedman friedlander friedman
  fuchs gelb ginsberg ginsburg gold goldberg goldfarb goldman goldsmith goldstein goodman gordon green
  greenbaum greenberg greene greenfield gross grossman gutman halpern harris heller herman hirsch hoffman
  horowitz isaacs israel jacobs jacobson joseph kahn kaplan katz kaufman kessler klein kohn kramer
  krauss landau lazarus lehman lerner lev levi levin levine levinson levitt levy lewin lewis lieberman
  lipman loeb low lowenthal lurie mandel marcus margolis marks mayer meyer meyers michaels miller morgenstern
  morris moses myers nathan neuman newman perlman pearlman phillips pollack pollak rabinowitz reich
  rosen rosenbaum rosenberg rosenblatt rosenblum rosenfeld rosenthal rosenzweig roth rothman rothschild
  rubin rubinstein sachs saks salomon samuel samuels sanders schiff schneider schreiber schulman schwartz
  segal shapiro sherman siegel silver silverberg silverman silverstein simon singer slater sokolow
  solomon spiegel stein steinberg stern strauss sussman teitelbaum unger wachtel wagner wald warburg
  wasserman weil weinberg weiner weinstein weiss weissman weisz werner wiener winter wise wolf wolfe
  wolff zimmerman zuckerman`.split(/\s+/u),
);
/** What such a surname counts for at least. */
const FREQUENT = 80;

/** People of another row or table, under a name that does not tell it. */
const ENTERED_OTHERWISE = new Set([
  'Albert Sidney Johnson Carnahan',
  'Caroline Clendening Laise',
  'Corinne Claiborne Boggs',
  'Daniel R. Coats',
  'Edwin Ross Adair',
  'Frederick Valdemar Erastus Peterson',
  'Helen Eugenie Anderson',
  'Hoke Smith',
  'Howard H. Callaway',
  'Jaime Benítez',
  'Lister Hill',
  'Marcus Jacob Austad',
  'Timothy E. Wirth',
]);

/** A name without initials, middle names and suffixes. */
export function shortName(name: string): string {
  const words = foldName(name.replace(/,? (?:Jr|Sr)\.$/u, '')).split(' ');
  return `${words[0]} ${words.at(-1)}`;
}

/** How many people bear which given name and which surname. */
export class NameCounts {
  readonly #given = new Map<string, number>();
  readonly #surnames = new Map<string, number>();
  #people = 0;

  /** @param names full names of different people */
  constructor(names: Iterable<string>) {
    for (const name of new Set([...names].map(shortName))) {
      const [given = '', surname = ''] = name.split(' ');
      this.#given.set(given, (this.#given.get(given) ?? 0) + 1);
      this.#surnames.set(surname, (this.#surnames.get(surname) ?? 0) + 1);
      this.#people++;
    }
  }

  /** How many people of a name are to be expected, if given names and surnames go together by chance. */
  namesakes(name: string): number {
    const [given = '', surname = ''] = shortName(name).split(' ');
    const bearers = this.#surnames.get(surname) ?? 1;
    const counted = FREQUENT_SURNAMES.has(surname) ? Math.max(FREQUENT, bearers) : bearers;
    return ((this.#given.get(given) ?? 1) * counted) / Math.max(1, this.#people);
  }
}

/**
 * Rows of the figures that a full name is enough to know. Left out are common names, names that
 * two people bear and those of `taken`; of one person in several tables the first is kept.
 */
export function figureRows(
  figures: readonly Figure[],
  counts: NameCounts,
  taken: ReadonlySet<string>,
): readonly CsvRow[] {
  const most = ({ source }: Figure) =>
    source === 'pantheon' ? MOST_NAMESAKES.pantheon : MOST_NAMESAKES.others;
  const bearers = Map.groupBy(figures, ({ name }) => shortName(name));
  return [...bearers.values()]
    .map(onePerson)
    .filter((figure) => figure !== null)
    .filter(({ name }) => !taken.has(shortName(name)) && !ENTERED_OTHERWISE.has(name))
    .filter((figure) => counts.namesakes(figure.name) <= most(figure))
    .map(rowOf)
    .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

/** The figure that several rows are of; null if they may be of several people. */
function onePerson(rows: readonly Figure[]): Figure | null {
  const [first, ...others] = rows;
  if (!first) return null;
  return others.every((other) => maySame(first, other)) ? first : null;
}

/** Born within a year of each other or, where a table does not tell, grown up when it speaks of them. */
function maySame(a: Figure, b: Figure): boolean {
  const [born, other] = [a, b].map((figure) => Number(figure.born.slice(0, 4)));
  if (a.born !== '' && b.born !== '') return Math.abs((born ?? 0) - (other ?? 0)) <= 1;
  if (a.born === '' && b.born === '') return true;
  const [known, unknown] = a.born === '' ? [other, a] : [born, b];
  const age = Number(unknown.active.slice(0, 4)) - (known ?? 0);
  return age >= 20 && age <= 85;
}

function rowOf({ name, title, names, born, died, what, active, terms, source }: Figure): CsvRow {
  const letters = foldName(name).replaceAll(' ', '-');
  return {
    id: `who-${letters}`,
    name,
    wikipedia: title === name ? '=' : (title ?? ''),
    names: names.filter((other) => shortName(other) === shortName(name)).join(';'),
    born,
    died,
    what,
    active,
    terms: terms.map(({ text, from, until }) => [text, from, until].join(':')).join(';'),
    source,
  };
}
