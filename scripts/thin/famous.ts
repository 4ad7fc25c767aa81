import type { CsvRow } from '../../lib/knowledge/csv';
import { foldName } from '../../lib/knowledge/fold-name';
import { type Figure, isPlainName } from './figure';

/** Born later, one is hardly in the archive. */
const LAST_BORN = 1975;
/** Fame of the screen, the stage and the playing field came later than the archive for most born since. */
const LAST_BORN_PERFORMER = 1955;
const LAST_BORN_PLAYER = 1925;
/** A legislator born by then may have sat while the archive ran; the table does not tell terms. */
const LAST_BORN_LEGISLATOR = 1950;

const PERFORMERS = new Set(
  'actor,singer,musician,film director,dancer,presenter,comedian,model,celebrity'.split(','),
);
const PLAYERS =
  /player|racecar|coach|athlete|wrestler|swimmer|cyclist|skier|boxer|referee|gymnast|skater|golfer|mountaineer|fighter|driver/u;
const LEFT_OUT = /pornographic|companion|comic artist|magician|bullfighter|martial arts/u;

/** Occupations in plain words; of some the table is too unsure, or too short, to be repeated. */
const OCCUPATIONS: Readonly<Record<string, string>> = {
  athlete: 'sportsman or sportswoman',
  businessperson: 'business figure',
  celebrity: 'public figure',
  chessmaster: 'chess player',
  coach: 'sports coach',
  extremist: 'public figure',
  mafioso: 'public figure',
  'military personnel': 'military figure',
  politician: 'political figure',
  presenter: 'broadcaster',
  'public worker': 'public figure',
  'soccer player': 'footballer',
  'social activist': 'public figure',
};

/** Houses of which bulletins told; of those of Norway and Finland hardly anybody was named. */
const NATIONS: Readonly<Record<string, string>> = {
  UK: 'British',
  France: 'French',
  Germany: 'German',
  Poland: 'Polish',
  Canada: 'Canadian',
  Australia: 'Australian',
  Ireland: 'Irish',
  Netherlands: 'Dutch',
  Belgium: 'Belgian',
  Sweden: 'Swedish',
  Denmark: 'Danish',
  Italy: 'Italian',
  Spain: 'Spanish',
  Austria: 'Austrian',
  Switzerland: 'Swiss',
  Hungary: 'Hungarian',
  Romania: 'Romanian',
  'Czech Republic': 'Czech',
  Lebanon: 'Lebanese',
  Turkey: 'Turkish',
  'South Africa': 'South African',
  'New Zealand': 'New Zealand',
  Argentina: 'Argentine',
};

/** Well-known people and legislators of the table of Wikipedia titles, with lives from WordNet where it has them. */
export function famousFigures(
  titles: readonly CsvRow[],
  instances: readonly CsvRow[],
): readonly Figure[] {
  const deaths = deathsIn(instances);
  return titles.flatMap((row) => {
    const { title = '', born = '', died = '', sources = '' } = row;
    const name = title.replace(/ \(.*\)$/u, '');
    const found = callingOf(sources.split(';'), Number(born.slice(0, 4)));
    if (!found || !/^1\d\d\d/u.test(born) || !isPlainName(name)) return [];
    const [source, what] = found;
    const day = source === 'legislators' ? withoutFirstOfYear(born) : born;
    return [
      {
        name,
        title,
        names: [],
        born: day,
        died: died || (deaths.get(`${foldName(name)} ${born.slice(0, 4)}`) ?? ''),
        what,
        active: '',
        terms: [],
        source,
      },
    ];
  });
}

/** The first of January stands for an unknown day in many tables. */
function withoutFirstOfYear(day: string): string {
  return day.endsWith('-01-01') ? day.slice(0, 4) : day;
}

function callingOf(
  sources: readonly string[],
  born: number,
): readonly ['pantheon' | 'legislators', string] | null {
  // Members of Congress have a table of their own.
  if (sources.includes('us congress') || Number.isNaN(born)) return null;
  const famous = sources.find((source) => source.startsWith('pantheon '))?.slice(9);
  if (famous !== undefined) {
    if (LEFT_OUT.test(famous)) return null;
    const last = PERFORMERS.has(famous)
      ? LAST_BORN_PERFORMER
      : PLAYERS.test(famous)
        ? LAST_BORN_PLAYER
        : LAST_BORN;
    return born > last ? null : ['pantheon', OCCUPATIONS[famous] ?? famous];
  }
  const nation = sources
    .map((source) => NATIONS[source.replace(/^legislator /u, '')])
    .find((found) => found !== undefined);
  if (nation === undefined || born > LAST_BORN_LEGISLATOR) return null;
  return ['legislators', `${nation} member of parliament`];
}

function deathsIn(instances: readonly CsvRow[]): ReadonlyMap<string, string> {
  return new Map(
    instances
      .filter(({ lexname, died }) => lexname === 'person' && /^\d{4}$/u.test(died ?? ''))
      .flatMap(({ names = '', born = '', died = '' }) =>
        names.split(';').map((name) => [`${foldName(name)} ${born}`, died] as const),
      ),
  );
}
