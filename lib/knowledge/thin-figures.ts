import type { CsvRow } from './csv';
import { yearsInWords } from './date-words';
import type { Person, Spell } from './schema';

/** What some tables say of somebody, as the agency's readers would. */
const ADMIRED: ReadonlySet<string> = new Set(['pantheon']);

/** A person of the table of figures, who is known by full names alone. */
export function figureOf(row: CsvRow): Person {
  const { id = '', name = '', names = '', born = '', died = '', active = '', source = '' } = row;
  const { wikipedia = '', what = '' } = row;
  const terms = (row.terms ?? '').split(';').filter((term) => term !== '');
  const roles = terms.map(roleOf);
  return {
    id,
    name,
    wikipedia: wikipedia === '=' ? name : wikipedia || null,
    ...(names !== '' && { names: names.split(';') }),
    ...(born !== '' && { born }),
    ...(died !== '' && { died }),
    // The world's famous are spoken of long after their death.
    fame: ADMIRED.has(source) ? 3 : 1,
    fullNameOnly: active === '' ? {} : { active },
    ...(roles.length > 0 && { roles }),
    gloss: glossOf(what, roles, born, died),
    sources: [source],
    thin: true,
  };
}

function roleOf(term: string): Spell {
  const [text = '', from = '', until = ''] = term.split(':');
  return { text, from, until };
}

/** `composer, 1904–1975`; an office has the years that it was held. */
function glossOf(what: string, roles: readonly Spell[], born: string, died: string): string {
  const last = roles.at(-1);
  if (last) return `${what}, ${yearsInWords(last.from ?? '', last.until ?? '')}`;
  if (born === '' || what.includes(', ')) return what;
  return died === '' ? `${what}, born ${born.slice(0, 4)}` : `${what}, ${yearsInWords(born, died)}`;
}
