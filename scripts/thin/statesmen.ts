import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, isPlainName, partsIn, textIn } from './figure';

/** Who it takes to be in the news by name. */
const HIGH =
  /\b(?:King|Queen|Prince|Shah|Emir|Amir|Sultan|Sheikh|President|Premier|Chancellor|Minister|Ambassador|Governor|Commissioner|Secretary|Chairman|Leader|leader|Speaker|Representative|Delegate|Director|Chief|Commander|Counselor|Chargé|Consul General|Envoy|Mayor|Attorney General|Justice|Judge|publisher|editor|founder|Rabbi|Archbishop|Patriarch|Mufti|Head|head|Senator|Deputy|Adviser)\b/u;
const LOW =
  /\b(?:See|Office of|Officer|[Ss]taff|Bureau|Interpreter|Executive Assistant|Desk|(?:First|Second|Third) Secretary|Vice Consul|Attaché|Clerk|Special Assistant|Assistant to|Assistant Director|Assistant Chief|Assistant Administrator|Deputy Director|Deputy Chief|[Mm]ember|Division|Section|Branch|Private Secretary|Political Counselor|Economic Counselor|Country Director|intelligence|Intelligence|U\.S\. House|(?:Democratic|Republican) (?:Senator|Representative)|Duke of|abducted|Embassy)\b/u;
/** Ranks and services, which tell little by themselves. */
const RANKS =
  /^(?:(?:Vice |Rear |Air |Field |Lieutenant |Major |Brigadier |Air Chief |Air Vice )*(?:General|Admiral|Colonel|Captain|Marshal|Major|Lieutenant)|USA|USN|USAF|USMC|U\. ?S\. ?[AN]\.|Sir|Dr\.|Lord|the Honorable)(?:,|;)? /u;
/** Where a post is told, and what follows is its time. */
const END =
  /;|\.(?= |$)(?<!U\.S\.)|,? (?:until|from|since|thereafter|after|before|through|during|beginning|prior|in|as of) (?=\d|\p{Lu}|the |his |her )|,? \(|, (?:19\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const LONGEST = 9;
/** Words of posts that tell of no country or body. */
const GENERIC = new Set(
  `a acting adviser affairs agriculture air ambassador and army assistant attorney armed at board budget cabinet central chairman
  chancellor chargé chief colonel command commander commerce commission commissioner committee communications consul council
  counselor court culture d’affaires defence defense delegate delegation department deputy development director
  economic economics economy education emir envoy executive extraordinary external finance first for force forces foreign
  former general governor government head health high honorary industry information interior international
  judge justice king labor land leader marine military minister ministry mission national naval navy of office operations parliament party
  permanent planning plenipotentiary police policy political premier president press prime prince public queen
  representative republic secretary senator senior social special speaker staff state supply supreme the to trade transport treasury
  under vice-president vice war without works portfolio elect president-elect council’s on in`.split(
    /\s+/u,
  ),
);

/** Volumes that cover more years than this say little of when somebody was what. */
const WIDEST = 15;

type Years = readonly [first: number, last: number];

interface Remark {
  readonly text: string;
  readonly years: Years;
  /** The remark itself tells both years; else they are, in part, those of the volume. */
  readonly isTold: boolean;
}

/**
 * People of politics in the papers that the State Department published, of a copy of
 * HistoryAtState/people. `what` is a post as the latest volume gives it.
 */
export function statesmenFigures(folder: string): readonly Figure[] {
  return globSync('data/**/*.xml', { cwd: folder }).flatMap((path) => {
    const xml = readFileSync(join(folder, path), 'utf8');
    const name = nameIn(xml);
    const remarks = partsIn(xml, 'remark').flatMap(readRemark);
    const last = remarks.toSorted((a, b) => a.years[1] - b.years[1]).at(-1);
    if (!last || !isPlainName(name)) return [];
    const first = Math.min(...remarks.map(({ years }) => years[0]));
    return [
      {
        name,
        title: null,
        names: [],
        born: textIn(xml, 'birth-year'),
        died: textIn(xml, 'death-year'),
        what: `${last.text}, ${last.isTold ? '' : 'as of '}${yearsOf(last.years)}`,
        active: `${first}/${last.years[1]}`,
        terms: [],
        source: 'frus-people' as const,
      },
    ];
  });
}

/** `Steinhardt, Laurence A.` as it is spoken. */
function nameIn(xml: string): string {
  const [surname = '', forename = '', suffix = ''] = textIn(
    partsIn(xml, 'preferred')[0] ?? '',
    'name',
  )
    .replaceAll(/ ?\([^)]*\)/gu, '')
    .split(', ');
  const name = forename === '' ? surname : `${forename} ${surname}`;
  return (/^(?:Jr|Sr)\.$/u.test(suffix) ? `${name} ${suffix}` : name).trim();
}

function readRemark(xml: string): readonly Remark[] {
  const said = textIn(xml, 'p');
  if (/departmenthistory\/visits/u.test(xml)) {
    const text = visitorIn(said);
    const years = span([...said.matchAll(/\b(?:19|20)\d\d\b/gu)].map(Number));
    return text === null || years === null ? [] : [{ text, years, isTold: false }];
  }
  const text = postIn(said);
  const volume = span(partsIn(xml, 'source-url').flatMap(yearsIn));
  if (text === null || volume === null || volume[1] - volume[0] > WIDEST) return [];
  return [{ text, ...timeIn(said, volume) }];
}

/** When somebody held the post that a remark of a volume begins with. */
export function timeIn(remark: string, volume: Years): Pick<Remark, 'years' | 'isTold'> {
  const clause = remark.split(/;|\. /u)[0] ?? '';
  const yearBehind = (words: string) => {
    const found = new RegExp(`\\b(?:${words})\\b[^\\d;]*(?:\\d{1,2}, )?(19\\d\\d)`, 'u').exec(
      clause,
    );
    return found ? Number(found[1]) : null;
  };
  const told = span([...clause.matchAll(/\b19\d\d\b/gu)].map(Number));
  const from = yearBehind('from|since|after|beginning');
  const until = yearBehind('until|to|through|before');
  if (from === null && until === null) {
    return told === null ? { years: volume, isTold: false } : { years: told, isTold: true };
  }
  const first = from ?? Math.min(volume[0], until ?? volume[0]);
  const last = until ?? Math.max(volume[1], first);
  if (from !== null && until !== null) return { years: [first, last], isTold: true };
  // A post that ended before the volume, or began after it, is known of one year only.
  if (last < volume[0]) return { years: [last, last], isTold: false };
  return { years: first > volume[1] ? [first, first] : [first, last], isTold: false };
}

function span(years: readonly number[]): Years | null {
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** A post without its time and without the rank of who held it; null for what is none or too long. */
export function postIn(remark: string): string | null {
  let text = remark.trim();
  while (RANKS.test(text)) text = text.replace(RANKS, '');
  const post = (text.split(END)[0] ?? '').replace(/^the /u, '').replace(/,$/u, '').trim();
  if (!HIGH.test(post) || LOW.test(post) || /[:;“”"()]|\blater\b/u.test(post)) return null;
  const words = post.split(/,? /u);
  if (words.length > LONGEST || words.every((word) => GENERIC.has(word.toLowerCase()))) return null;
  return post.slice(0, 1).toUpperCase() + post.slice(1);
}

/** `Prime Minister, Israel. Visited U.S. 7 times, 1999–2000` */
function visitorIn(remark: string): string | null {
  const [, post = '', country = ''] = /^([^,.]+), ([^.]+)\. Visited/u.exec(remark) ?? [];
  return post === '' || country.includes(',') ? null : `${post} of ${country}`;
}

/** `frus1952-54v04` is of 1952 to 1954. */
function yearsIn(address: string): readonly number[] {
  const [, first, last] = /frus(19\d\d)(?:-(\d\d))?/u.exec(address) ?? [];
  if (first === undefined) return [];
  return last === undefined ? [Number(first)] : [Number(first), Number(`19${last}`)];
}

function yearsOf([first, last]: Years): string {
  return first === last ? String(first) : `${first}–${last % 100 < 10 ? '0' : ''}${last % 100}`;
}
