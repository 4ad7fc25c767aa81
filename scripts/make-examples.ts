import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../cli/parse-page';
import { annotate } from '../lib/engine/annotate';
import type { ArchiveArticle } from '../lib/engine/model';
import { byDay, exportNotes, type NamedEntity, type Notes } from '../lib/export/exported-file';
import { FORMATS } from '../lib/export/formats';
import { namedEntity } from '../lib/export/named-entity';
import { describeEntity } from '../lib/knowledge/describe';
import { openKnowledge } from '../lib/knowledge/open-knowledge';
import { articleText } from '../lib/notes/article-record';
import { createHighlight } from '../lib/notes/change-highlight';
import type { Colour } from '../lib/notes/highlight';
import { describePassage } from '../lib/notes/passages';
import { sentencesOf } from '../lib/notes/sentences';
import { readArticle } from '../lib/page/read-article';
import { listSamplePages } from './browser/sample-archive';
import { COMPILED, compileKnowledge } from './compile-knowledge';

/**
 * Writes `docs/examples/`: a dossier on three articles of the sample archive in every form that notes
 * leave in. `npx tsx scripts/make-examples.ts`.
 */
const OUT = 'docs/examples';
const NOW = '2026-11-27T12:00:00.000Z';

/** A highlight on a sentence of a page, by its place among the sentences. */
interface Marked {
  readonly file: string;
  readonly sentence: number;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
}

const MARKED: readonly Marked[] = [
  {
    ...{ file: 'moscow-and-israel.html', sentence: 0, colour: 'yellow' },
    ...{ note: 'Five months after the break of **February 1953**.', tags: ['ussr', 'diplomacy'] },
  },
  {
    ...{ file: 'moscow-and-israel.html', sentence: 2, colour: 'pink' },
    ...{ note: 'Who drafted it?', tags: ['ussr'] },
  },
  {
    ...{ file: 'weizmann-asks-inquiry-committee.html', sentence: 1, colour: 'green' },
    ...{ note: 'Compare the minutes of the hearing.', tags: ['mandate'] },
  },
  { ...{ file: 'eichmann-trial-opens.html', sentence: 0, colour: 'blue' }, note: '', tags: [] },
];

async function main(): Promise<void> {
  compileKnowledge();
  const bytes = (path: string) => {
    const file = readFileSync(join(COMPILED, path.replace('/knowledge/', '')));
    return Promise.resolve(new Uint8Array(file).buffer);
  };
  const knowledge = await openKnowledge(bytes);
  const cards = await knowledge.cards();

  const notes = [...Map.groupBy(MARKED, ({ file }) => file)].map(([file, marks]): Notes => {
    const article = readSample(file, urls.get(file) ?? '');
    const annotations = annotate(article, knowledge.lexicon);
    const ids = annotations.flatMap((one) =>
      one.kind === 'mention' && one.entity !== null ? [one.entity] : [],
    );
    const entities = [...new Set(ids)].flatMap((id): NamedEntity[] => {
      const card = describeEntity(cards, id, article.publishedOn);
      return card ? [namedEntity(card)] : [];
    });
    const record = {
      ...article,
      ...{ addresses: [article.url], firstReadAt: NOW, lastReadAt: NOW, deletedAt: null },
    };
    return {
      article: record,
      highlights: marks.map((mark) => highlightOf(article, mark)),
      annotations,
      entities,
    };
  });

  mkdirSync(OUT, { recursive: true });
  for (const format of Object.values(FORMATS)) {
    const { text } = exportNotes(format, notes.toSorted(byDay), { now: NOW, newId });
    writeFileSync(join(OUT, `dossier${format.extension}`), text);
  }
  console.log(`${OUT}: ${Object.keys(FORMATS).length} files`);
}

const urls = new Map(
  (await listSamplePages()).map(({ file, urls: [url = ''] }) => [file, url] as const),
);

function readSample(file: string, url: string): ArchiveArticle {
  const html = readFileSync(join('tests/sample-archive', file), 'utf8');
  const reading = readArticle(parsePage(html), url);
  if (!reading.ok) throw new Error(`${file} is no article`);
  return reading.article;
}

function highlightOf(article: ArchiveArticle, { sentence, colour, note, tags }: Marked) {
  const { start, end } = sentencesOf(articleText(article))[sentence] ?? { start: 0, end: 1 };
  const target = describePassage(article, start, end);
  return createHighlight({ slug: article.slug, target, colour, note, tags }, newId(), NOW);
}

let count = 0;

/** Always the same, so that files that did not change stay as they are. */
function newId(): string {
  count += 1;
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

await main();
