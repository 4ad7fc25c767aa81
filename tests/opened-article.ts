import type { Mention, MentionType } from '@/lib/engine/model';
import type { Card } from '@/lib/knowledge/card';
import type { OpenedArticle } from '@/lib/messages';
import type { Highlight } from '@/lib/notes/highlight';
import { describePassage, findPlaces } from '@/lib/notes/passages';
import { type PlaceReport, reportPlace } from '@/lib/notes/place-report';

/** An article in our own words, for tests of the pages that show one. */
const PARAGRAPHS = [
  'Foreign Minister Moshe Sharett told the Knesset that the exchange of letters was complete.',
  'REACTION IN LONDON',
  '(A spokesman in London welcomed the news.)',
  'Members of the Knesset met again last February.',
  'Reproduction of this bulletin is forbidden.',
];

const TIME = '2026-01-01T00:00:00.000Z';

function mention(surface: string, type: MentionType, entity: string | null): Mention {
  const paragraph = PARAGRAPHS.findIndex((text) => text.includes(surface));
  const start = PARAGRAPHS[paragraph]?.indexOf(surface) ?? 0;
  const end = start + surface.length;
  const evidence = { surface, confidence: 1, because: ['named in full'] };
  return { kind: 'mention', type, entity, wikipedia: null, paragraph, start, end, ...evidence };
}

export function sampleHighlight(exact: string, more: Partial<Highlight> = {}): Highlight {
  const start = PARAGRAPHS.join('\n').indexOf(exact);
  const target = describePassage({ paragraphs: PARAGRAPHS }, start, start + exact.length);
  const content = { colour: 'yellow' as const, note: '', tags: [] };
  const times = { created: TIME, modified: TIME, revision: 1, deletedAt: null };
  return {
    id: crypto.randomUUID(),
    slug: 'letters-exchanged',
    target,
    ...content,
    ...times,
    ...more,
  };
}

export function sampleOpened(highlights: readonly Highlight[] = []): OpenedArticle {
  return {
    article: {
      kind: 'article',
      slug: 'letters-exchanged',
      url: 'https://www.jta.org/archive/letters-exchanged',
      title: 'Letters Exchanged',
      publishedOn: '1953-07-21',
      dateSource: 'page',
      dateline: { place: 'Jerusalem', day: 'July 20' },
      byline: null,
      pdf: 'https://pdfs.jta.org/1953.pdf',
      titleCut: true,
      paragraphs: PARAGRAPHS,
      roles: ['text', 'subheading', 'insert', 'text', 'boilerplate'],
      addresses: [],
      firstReadAt: TIME,
      lastReadAt: TIME,
      deletedAt: null,
    },
    annotations: [
      { ...mention('Foreign Minister', 'office', 'sharett'), office: 'foreign-minister-israel' },
      mention('Moshe Sharett', 'person', 'sharett'),
      mention('Knesset', 'organization', 'knesset'),
      {
        kind: 'date',
        paragraph: 3,
        start: 33,
        end: 46,
        surface: 'last February',
        edtf: '1953-02',
        confidence: 1,
        because: ['the February before the bulletin'],
      },
    ],
    highlights,
    places: findPlaces({ paragraphs: PARAGRAPHS }, highlights),
    edits: { undo: false, redo: false },
    problems: [],
  };
}

const unknown = {
  lifespan: '',
  note: null,
  wikipedia: null,
  sources: [],
  part: [],
  at: null,
};

/** The same after a change of the text, with whatever is found in it. */
export function sampleChanged(
  paragraphs: readonly string[],
  highlights: readonly Highlight[],
): OpenedArticle {
  const opened = sampleOpened(highlights);
  const article = { ...opened.article, paragraphs, roles: paragraphs.map(() => 'text' as const) };
  return { ...opened, article, annotations: [], places: findPlaces(article, highlights) };
}

/** What the background reports of a highlight in such a text. */
export function sampleReport({ article }: OpenedArticle, highlight: Highlight): PlaceReport {
  const replacedAt = TIME;
  return reportPlace(
    { reading: article, earlier: [{ paragraphs: PARAGRAPHS, replacedAt }] },
    highlight,
  );
}

export const SAMPLE_CARDS: Card[] = [
  {
    ...unknown,
    id: 'sharett',
    type: 'person',
    name: 'Moshe Sharett',
    onTheDay: ['Foreign Minister of Israel'],
    gloss: 'Israeli statesman',
    lifespan: '1894–1965',
  },
  {
    ...unknown,
    id: 'knesset',
    type: 'organization',
    name: 'Knesset',
    onTheDay: [],
    gloss: 'Parliament of Israel',
  },
];
