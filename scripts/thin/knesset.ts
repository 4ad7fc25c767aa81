import type { CsvRow } from '../../lib/knowledge/csv';
import { foldName } from '../../lib/knowledge/fold-name';

/** Years in which each Knesset was elected, and the eighteenth. */
const ELECTED = [
  ...[1949, 1951, 1955, 1959, 1961, 1965, 1969, 1973, 1977, 1981, 1984, 1988, 1992, 1996, 1999],
  ...[2003, 2006, 2009],
];

/** Parties as bulletins and books call them; other lists are left out. */
const PARTIES: Readonly<Record<string, string>> = {
  Likud: 'Likud',
  Alignment: 'Alignment',
  'Worker’s Party of Eretz Yisrael': 'Mapai',
  'National Religious Party': 'National Religious Party',
  'Israel Labor Party': 'Labor',
  'Herut-Liberal Bloc': 'Gahal',
  Shas: 'Shas',
  'United Workers` Party': 'Mapam',
  'Herut Movement': 'Herut',
  'Agudat Yisrael': 'Agudat Israel',
  Kadima: 'Kadima',
  'General Zionists': 'General Zionists',
  Meretz: 'Meretz',
  Hadash: 'Hadash',
  'Ahdut Ha`avoda - Poalei Zion': 'Ahdut HaAvoda',
  'Israel Communist Party': 'Maki',
  'Independent Liberals': 'Independent Liberals',
  'Progressive Party': 'Progressive Party',
  'Yisrael Beitenu': 'Yisrael Beiteinu',
  'Poalei Agudat Yisrael': 'Poalei Agudat Israel',
  'Liberal Party of Israel': 'Liberal Party',
  Tehiya: 'Tehiya',
  Rafi: 'Rafi',
  'Civil Rights Movement': 'Ratz',
  Tzomet: 'Tzomet',
  'Degel Hatorah': 'Degel HaTorah',
  'United Torah Judaism': 'United Torah Judaism',
  'New Communist List': 'Rakah',
  'Yisrael Be`aliyah': 'Yisrael BaAliyah',
  Moledet: 'Moledet',
};

/** Members of the Knesset, one row each; `people` adds sex, life and article where they are there. */
export function knessetRows(
  members: readonly CsvRow[],
  people: readonly CsvRow[],
): readonly CsvRow[] {
  const known = new Map(people.map((row) => [foldName(row.person ?? ''), row]));
  const ids = new Set<string>();
  return [...Map.groupBy(members, ({ id = '' }) => id).values()].map((rows) => {
    const { name: listed = '', born = '', died = '' } = rows[0] ?? {};
    const name = listed.replace(/ \(.*?\)/gu, '').replaceAll('`', "'");
    const match = known.get(foldName(name));
    const id = uniqueId(name, ids);
    return {
      id,
      name,
      wikipedia: match?.enwiki === name ? '=' : (match?.enwiki ?? ''),
      names: '',
      sex: match?.gender === 'female' ? 'f' : match?.gender === 'male' ? 'm' : '',
      born: born || (match?.DOB ?? ''),
      died: died || (match?.DOD ?? ''),
      terms: termsOf(rows),
    };
  });
}

function uniqueId(name: string, taken: Set<string>): string {
  const words = foldName(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  let id = `mk-${words}`;
  for (let count = 2; taken.has(id); count++) id = `mk-${words}-${count}`;
  taken.add(id);
  return id;
}

/** Terms by party, those that follow one another joined; parties change within a Knesset, too. */
function termsOf(rows: readonly CsvRow[]): string {
  const terms = rows
    .map(({ knesset = '', faction = '', start = '', end = '' }) => ({
      number: Number(knesset),
      party: PARTIES[faction] ?? '',
      from: start || String(ELECTED[Number(knesset) - 1] ?? ''),
      until: end || String(ELECTED[Number(knesset)] ?? ''),
    }))
    .toSorted((a, b) => a.number - b.number || (a.from < b.from ? -1 : 1));
  const joined: (typeof terms)[number][] = [];
  for (const term of terms) {
    const last = joined.at(-1);
    if (last && last.party === term.party && last.until.slice(0, 4) >= term.from.slice(0, 4)) {
      joined[joined.length - 1] = { ...last, number: term.number, until: term.until };
    } else joined.push(term);
  }
  return joined.map(({ party, from, until }) => ['K', '', party, from, until].join(':')).join(';');
}
