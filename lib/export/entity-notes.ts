import { citedTitle } from '@/lib/citation/citable';
import { escapeMarkdown } from './escape-markdown';
import { byDay, type ExportedFile, type NamedEntity, type Notes, stemOf } from './exported-file';
import { entityNoteName, frontMatter, wikiLink } from './markdown';
import { passageOf } from './passage';

/**
 * A note on everybody and everything that highlighted passages name, for the links in the notes on
 * articles to lead to: who that was, by the day of each article, with links back.
 *
 * @returns files under `entities/`, by name
 */
export function entityNotes(notes: readonly Notes[]): ExportedFile[] {
  const byName = new Map<string, { entity: NamedEntity; lines: string[] }>();
  for (const one of notes.toSorted(byDay)) {
    for (const entity of namedIn(one)) {
      const name = entityNoteName(entity.name);
      const note = byName.get(name) ?? { entity, lines: [] };
      note.lines.push(lineOf(one, entity));
      byName.set(name, note);
    }
  }
  return [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { entity, lines }]) => ({
      name: `entities/${name}.md`,
      mediaType: 'text/markdown',
      text: [
        frontMatter({ type: entity.type, wikipedia: entity.wikipedia }),
        '',
        `# ${escapeMarkdown(entity.name)}`,
        '',
        ...lines,
        '',
      ].join('\n'),
    }));
}

/**
 * What becomes of a note on somebody that is there already, as a vault has it from another export:
 * nothing that the reader wrote into it is touched, and articles that it lacks come at its end.
 */
export function addToEntityNote(earlier: string, note: string): string {
  const missing = note
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .filter((line) => !earlier.includes(/\[\[.+?\]\]/u.exec(line)?.[0] ?? line));
  return missing.length > 0 ? `${earlier.trimEnd()}\n${missing.join('\n')}\n` : earlier;
}

function namedIn(notes: Notes): readonly NamedEntity[] {
  const named = notes.highlights.flatMap((highlight) => passageOf(notes, highlight).named);
  return [...new Map(named.map((entity) => [entity.id, entity])).values()];
}

function lineOf({ article }: Notes, { onTheDay }: NamedEntity): string {
  const link = wikiLink({ name: stemOf(article.slug) });
  const day = article.publishedOn ?? 'undated';
  const then = onTheDay === '' ? '' : `: ${escapeMarkdown(onTheDay)}`;
  return `- ${day}${then} (${link}, “${escapeMarkdown(citedTitle(article))}”)`;
}
