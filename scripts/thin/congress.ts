import type { CsvRow } from '../../lib/knowledge/csv';

/** Given names of the women among the members; a name that men bore too tells nothing. */
const WOMEN = new Set(
  `Alice Allyson Amy Andrea Anna Anne Barbara Barbara-Rose Bella Bernice Betty Blanche Bobbi Candice
  Cardiss Carol Caroline Carolyn Carrie Catherine Cathy Charlotte Christie Claudine Constance Corinne
  Corrine Coya Cynthia Darlene Debbie Deborah Denise Diana Diane Dianne Donna Doris Edith Edna
  Effiegene Elaine Eleanor Eliza Elizabeth Ella Ellen Emily Enid Eva Florence Frances Gabrielle
  Georgia Geraldine Gladys Grace Gracie Gwen Hattie Hazel Heather Helen Hilda Hillary Ileana Irene
  Iris Isabella Jackie Jan Jane Janice Jeannette Jennifer Jessica Jessie Jill Joan Jocelyn Jolene
  Juanita Judy Julia Karan Karen Katharine Katherine Kathryn Kathy Katie Kay Kirsten Laura Leonor
  Lera Linda Lisa Lois Loretta Louise Lucille Madeleine Mae Marcia Marcy Margaret Marge Marguerite
  Maria Marian Marilyn Marjorie Marsha Martha Mary Maryon Maude Maurine Mazie Melissa Michele
  Millicent Muriel Nan Nancy Niki Nita Nydia Olympia Patricia Patsy Patty Paula Rebecca Reva Rosa
  Rose Ruth Sala Sheila Shelley Shirley Stephanie Sue Susan Suzanne Tammy Thelma Tillie Vera Veronica
  Virginia Willa Winifred Winnifred Yvette Yvonne Zoe`.split(/\s+/u),
);
const EITHER = new Set(
  `Beverly Claire Clair Clare Connie Dana Gale Jamie Jean Jo Kim Laurie Lee Leslie Lilius Lindsay
  Lindsey Lorraine Lynn Marion Marvel Merlin Pat Pearl Robin Terry Lane Loren Dale Billie Marie`.split(
    /\s+/u,
  ),
);

const PARTIES = new Set(
  'Democrat,Republican,Progressive,Farmer-Labor,Independent,Socialist,American Labor'.split(','),
);

/** A second record of Elmer Thomas, without his life. */
const ENTERED_TWICE = 'T000165';

/** Members of Congress, one row each with all their terms, of the table of spells. */
export function congressRows(spells: readonly CsvRow[]): readonly CsvRow[] {
  const members = spells.filter(({ bioguide }) => bioguide !== ENTERED_TWICE);
  return [...Map.groupBy(members, ({ bioguide = '' }) => bioguide)].map(([bioguide, terms]) => {
    const { wikipedia = '', name: official = '', born = '' } = terms[0] ?? {};
    const name = wikipedia.replace(/ \(.*\)$/u, '') || plainName(official);
    const [given = ''] = plainName(official).split(' ');
    return {
      id: `us-${bioguide.toLowerCase()}`,
      name,
      wikipedia: wikipedia === name ? '=' : wikipedia,
      names: plainName(official) === name ? '' : plainName(official),
      sex: sexOf(given),
      born,
      died: '',
      terms: terms
        .toSorted((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1))
        .map(termOf)
        .join(';'),
    };
  });
}

function termOf({ chamber, state = '', party = '', start = '', end = '' }: CsvRow): string {
  const house = chamber === 'sen' ? 'S' : 'H';
  return [house, state, PARTIES.has(party) ? party : '', start, end].join(':');
}

/** `Henry C. "Hank" Johnson Jr.` → `Henry C. Johnson Jr.`; `Pierre Samuel, IV du Pont` loses the IV. */
function plainName(official: string): string {
  return official
    .replace(/ ?["(][^")]*[")]/gu, '')
    .replace(/, (?:Jr\.|Sr\.|I{1,3}|IV)(?=,? \p{L})/u, '')
    .replace(/,(?= (?:Jr\.|Sr\.|I{1,3}|IV)$)/u, '')
    .replaceAll(/,(?= \p{L})/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function sexOf(given: string): string {
  if (EITHER.has(given)) return '';
  if (WOMEN.has(given)) return 'f';
  return /^\p{L}\.?$/u.test(given) ? '' : 'm';
}
