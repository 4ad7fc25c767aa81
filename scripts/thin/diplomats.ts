import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  FIRST_YEAR,
  type Figure,
  isPlainName,
  LAST_YEAR,
  partsIn,
  type Term,
  textIn,
} from './figure';

/** How heads of missions are named, by the code of the role. */
const ROLES: readonly (readonly [code: RegExp, text: string])[] = [
  [/^ambassador/u, 'U.S. Ambassador to'],
  [/^charge/u, 'U.S. Chargé d’Affaires in'],
  [/^(?:envoy|minister)/u, 'U.S. Minister to'],
  [/^(?:agent|diplomatic-agent)/u, 'U.S. Diplomatic Agent in'],
];

/** Countries whose code tells more, or less, than what they were called. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'bosnia-herzegovina': 'Bosnia and Herzegovina',
  'congo-brazzaville': 'Congo (Brazzaville)',
  'congo-kinshasa': 'Congo (Kinshasa)',
  'cote-divoire': 'Côte d’Ivoire',
  'german-democratic-republic': 'East Germany',
  'guinea-bissau': 'Guinea-Bissau',
  'holy-see': 'the Holy See',
  'micronesia-federated-states-of': 'Micronesia',
  netherlands: 'the Netherlands',
  philippines: 'the Philippines',
  'socialist-federal-republic-of-yugoslavia-1992': 'Yugoslavia',
  'timor-leste': 'Timor-Leste',
  'united-arab-emirates': 'the United Arab Emirates',
  'united-kingdom': 'Great Britain',
};

/** Envoys and heads of the State Department, of a copy of HistoryAtState/pocom. */
export function diplomatFigures(folder: string): readonly Figure[] {
  const terms = Map.groupBy(allTerms(folder), ([person]) => person);
  return globSync('people/*/*.xml', { cwd: folder }).flatMap((path) => {
    const held = (terms.get(basename(path, '.xml')) ?? [])
      .map(([, term]) => term)
      .toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const last = held.at(-1);
    const xml = readFileSync(join(folder, path), 'utf8');
    const [name, ...names] = namesIn(xml);
    if (!last || name === undefined) return [];
    return [
      {
        name,
        title: null,
        names,
        born: textIn(xml, 'birth'),
        died: textIn(xml, 'death'),
        what: last.text,
        active: `${held[0]?.from.slice(0, 4)}/${last.until.slice(0, 4)}`,
        terms: held,
        source: 'us-diplomats' as const,
      },
    ];
  });
}

function namesIn(xml: string): readonly string[] {
  const surname = textIn(xml, 'surname');
  const forename = textIn(xml, 'forename');
  const suffix = textIn(xml, 'genName');
  const full = `${forename} ${surname}`.trim();
  const names = [textIn(xml, 'altname'), suffix === '' ? full : `${full} ${suffix}`, full];
  return [...new Set(names.map((name) => name.replaceAll(/["“(][^"”)]*["”)] ?/gu, '')))].filter(
    isPlainName,
  );
}

function allTerms(folder: string): readonly (readonly [person: string, term: Term])[] {
  const files = (pattern: string) =>
    globSync(pattern, { cwd: folder }).map((path) => readFileSync(join(folder, path), 'utf8'));
  const missions = files('missions-countries/*.xml').flatMap((xml) =>
    partsIn(xml, 'chief').flatMap((chief) => {
      const role = ROLES.find(([code]) => code.test(textIn(chief, 'role-title-id')))?.[1];
      const country = countryOf(textIn(chief, 'contemporary-territory-id'));
      return role === undefined ? [] : termIn(chief, `${role} ${country}`);
    }),
  );
  const bodies = files('missions-orgs/*.xml').flatMap((xml) => {
    const body = textIn(xml, 'singular').replace(/^Representative of the U\.S\.A\. /u, '');
    return partsIn(xml, 'chief').flatMap((chief) => termIn(chief, `U.S. Representative ${body}`));
  });
  const department = files('positions-principals/*.xml').flatMap((xml) => {
    const office = textIn(xml, 'singular');
    const text = /^(?:Director|Administrator|U\.S\.)|State|Foreign/u.test(office)
      ? office
      : `${office} of the U.S. State Department`;
    return partsIn(xml, 'principal').flatMap((holder) => termIn(holder, text));
  });
  return [...missions, ...bodies, ...department];
}

function countryOf(code: string): string {
  const known = COUNTRIES[code];
  if (known !== undefined) return known;
  return code
    .replace(/-\d{4}$/u, '')
    .split('-')
    .map((word) =>
      /^(?:and|of)$/u.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

function termIn(xml: string, text: string): readonly (readonly [person: string, term: Term])[] {
  const dateOf = (part: string) => textIn(partsIn(xml, part)[0] ?? '', 'date');
  const [from, until] = [dateOf('started'), dateOf('ended')];
  const first = Number(from.slice(0, 4));
  const last = Number(until.slice(0, 4));
  if (!isDate(from) || !isDate(until) || last < FIRST_YEAR || first > LAST_YEAR) return [];
  return [[textIn(xml, 'person-id'), { text: text.replaceAll(/[:;]/gu, ','), from, until }]];
}

function isDate(text: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(text);
}
