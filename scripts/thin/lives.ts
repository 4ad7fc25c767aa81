import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../lib/knowledge/fold-name';
import type { Figure } from './figure';

/** Somebody with an article. */
export interface Life {
  readonly title: string;
  readonly born: number;
  /** Null where the list does not know of a death. */
  readonly died: number | null;
}

/** Nobody is spoken of as an official before this age, or after that. */
const YOUNGEST = 22;
const OLDEST = 90;

/** What the list has for “alive”. */
const ALIVE = /^-/u;

/** Lives by name, in a copy of bdilday/wikipedia_people. */
export function livesIn(folder: string): ReadonlyMap<string, readonly Life[]> {
  const lives = globSync('data/wiki_[0-9]*.csv', { cwd: folder }).flatMap((path) =>
    readFileSync(join(folder, path), 'utf8').split('\n').flatMap(lifeIn),
  );
  return Map.groupBy(lives, ({ title }) => foldName(withoutBrackets(title)));
}

/** `length,links,pages with links,born,died,title`: the title may hold commas. */
function lifeIn(line: string): readonly Life[] {
  const [, , , born, died = '', ...title] = line.split(',');
  if (!Number(born) || title.length === 0) return [];
  return [
    {
      title: title.join(','),
      born: Number(born),
      died: ALIVE.test(died) || died === '' ? null : Number(died),
    },
  ];
}

const withoutBrackets = (title: string) => title.replace(/ \(.*\)$/u, '');

/**
 * A figure without an article is given the one of that name, where the list has nobody else of the
 * name and the life goes with the time that the table speaks of them.
 */
export function withTitle(figure: Figure, lives: ReadonlyMap<string, readonly Life[]>): Figure {
  if (figure.title !== null) return figure;
  const [life, ...others] = lives.get(foldName(figure.name)) ?? [];
  if (!life || others.length > 0 || !fits(figure, life)) return figure;
  const { title, born, died } = life;
  return {
    ...figure,
    title,
    born: figure.born || String(born),
    died: figure.died || (died === null ? '' : String(died)),
  };
}

function fits({ active, born }: Figure, life: Life): boolean {
  const [first = Number.NaN, last = first] = active.split('/').map(Number);
  if (born !== '' && Number(born.slice(0, 4)) !== life.born) return false;
  return life.born + YOUNGEST <= first && last <= (life.died ?? life.born + OLDEST);
}
