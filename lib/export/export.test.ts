import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { createHighlight } from '@/lib/notes/change-highlight';
import type { HighlightDraft } from '@/lib/notes/highlight';
import { escapeMarkdown } from './escape-markdown';
import { exportNotes, type Notes } from './exported-file';
import { JSONLD } from './jsonld';
import { MARKDOWN } from './markdown';

const NOW = '2026-01-01T10:00:00.000Z';
let count = 0;
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

const CONTEXT = { now: NOW, newId };

const article = (change: Partial<ArticleRecord> = {}): ArticleRecord => ({
  kind: 'article',
  slug: 'a-treaty',
  url: 'https://www.jta.org/archive/a-treaty',
  title: 'A "Treaty" at Last: #1',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text', 'text'],
  paragraphs: ['The treaty was signed today.', 'It has *no* secret clauses.'],
  addresses: [],
  firstReadAt: NOW,
  lastReadAt: NOW,
  deletedAt: null,
  ...change,
});
const highlight = (exact: string, start: number, change: Partial<HighlightDraft> = {}) =>
  createHighlight(
    {
      slug: 'a-treaty',
      target: { exact, prefix: 'The ', suffix: ' end', start, end: start + exact.length },
      colour: 'yellow',
      note: '',
      tags: [],
      ...change,
    },
    newId(),
    NOW,
  );

const notes: Notes = {
  article: article(),
  highlights: [
    highlight('today.\nIt has *no* secret clauses.', 22, {
      note: 'Doubtful.\n\n- see [the text](https://example.org)',
      tags: ['secret diplomacy', '1953'],
      colour: 'pink',
    }),
    highlight('treaty', 4),
  ],
};
const empty: Notes = {
  article: article({ slug: 'b', title: 'Before', publishedOn: null }),
  highlights: [],
};

describe('Markdown', () => {
  const { name, text } = exportNotes(MARKDOWN, [notes], CONTEXT);

  test('of one article has its record in front', () => {
    const [, head = ''] = text.split('---\n');
    expect(parse(head)).toEqual({
      title: 'A "Treaty" at Last: #1',
      date: '1953-07-21',
      address: 'https://www.jta.org/archive/a-treaty',
      bulletin: 'JTA Daily News Bulletin',
      citation:
        '“A ‘Treaty’ at Last: #1,” JTA Daily News Bulletin (New York), July 21, 1953, https://www.jta.org/archive/a-treaty.',
      tags: ['1953', 'secret diplomacy'],
    });
    expect(name).toBe('a-treaty.md');
  });

  test('has the passages in the order of the text, each with all that was said of it', () => {
    const [second, first] = notes.highlights;
    expect(text.slice(text.indexOf('> '))).toBe(
      [
        '> The ==treaty== was signed today.',
        `^${first?.id}`,
        'Colour: yellow',
        '> The treaty was signed ==today.==\n>\n> ==It has \\*no\\* secret clauses.==',
        `^${second?.id}`,
        'Doubtful.\n\n- see [the text](https://example.org)',
        'Colour: pink · Tags: #secret-diplomacy #_1953\n',
      ].join('\n\n'),
    );
  });

  test('of several articles is one file with sections by date', () => {
    const file = exportNotes(MARKDOWN, [empty, notes], CONTEXT);
    expect(file.name).toBe('dateline-notes-2026-01-01.md');
    expect(file.text.match(/^## .*$/gm)).toEqual(['## A "Treaty" at Last: \\#1', '## Before']);
    expect(file.text).toContain('Bulletin (New York), n.d., <https://');
  });

  test('of nothing is still a document', () => {
    expect(exportNotes(MARKDOWN, [], CONTEXT).text).toContain('articles: 0');
  });

  test.each([
    ['# Not a heading', '\\# Not a heading'],
    ['1. Not a list', '1\\. Not a list'],
    ['- nor this', '\\- nor this'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[[link]] ==mark== %%gone%% #tag', '\\[\\[link\\]\\] \\==mark\\== \\%%gone\\%% \\#tag'],
    ['cost $2 and $3', 'cost \\$2 and \\$3'],
    ['R&D &amp; more', 'R&D \\&amp; more'],
    ['nothing special: 5 - 3 = 2, really!', 'nothing special: 5 - 3 = 2, really!'],
  ])('%s is text', (plain, escaped) => {
    expect(escapeMarkdown(plain)).toBe(escaped);
  });
});

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const IRI = /^(?:https?:\/\/|urn:uuid:)\S+$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

/** What the Web Annotation Data Model says an annotation MUST be; empty if it is. */
function faultsOf(annotation: unknown): string[] {
  if (!isRecord(annotation)) return ['no object'];
  const { id, type, motivation, created, modified, body, target } = annotation;
  return [
    ...(typeof id === 'string' && IRI.test(id) ? [] : ['id']),
    ...(list(type).includes('Annotation') ? [] : ['type']),
    ...(list(motivation).every((word) => MOTIVATIONS.has(String(word))) ? [] : ['motivation']),
    ...(TIME.test(String(created)) && TIME.test(String(modified)) ? [] : ['times']),
    ...(body === undefined ? [] : list(body).flatMap(bodyFaults)),
    ...(target === undefined ? ['no target'] : list(target).flatMap(targetFaults)),
  ];
}

function bodyFaults(body: unknown): string[] {
  if (!isRecord(body)) return ['body'];
  return body.type === 'TextualBody' && typeof body.value === 'string' && body.value !== ''
    ? []
    : ['body'];
}

function targetFaults(target: unknown): string[] {
  if (!isRecord(target)) return ['target'];
  const source = IRI.test(String(target.source)) ? [] : ['source'];
  return [...source, ...list(target.selector).flatMap(selectorFaults)];
}

function selectorFaults(selector: unknown): string[] {
  if (!isRecord(selector)) return ['selector'];
  const { type, exact, prefix, suffix, start, end } = selector;
  const isQuote =
    type === 'TextQuoteSelector' &&
    [exact, prefix, suffix].every((part) => typeof part === 'string');
  const isPosition =
    type === 'TextPositionSelector' &&
    [start, end].every((at) => Number.isInteger(at) && Number(at) >= 0);
  return isQuote || isPosition ? [] : ['selector'];
}

describe('JSON-LD', () => {
  const file = exportNotes(JSONLD, [notes, empty], CONTEXT);
  const page: Json = JSON.parse(file.text);

  test('is a page of annotations by the model', () => {
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(page.type).toBe('AnnotationPage');
    expect(page.id).toMatch(IRI);
    expect(page.partOf).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    expect(list(page.items).flatMap(faultsOf)).toEqual([]);
    expect(file.mediaType).toContain('application/ld+json');
    expect(file.name).toBe('dateline-notes-2026-01-01.jsonld');
  });

  test('the check itself finds faults', () => {
    const [item] = list(page.items);
    expect(faultsOf({ ...(item as Json), target: undefined })).toEqual(['no target']);
    expect(faultsOf({ ...(item as Json), id: 'x' })).toEqual(['id']);
    expect(faultsOf({ ...(item as Json), body: [{ type: 'TextualBody' }] })).toEqual(['body']);
  });

  test('says everything that the reader did', () => {
    expect(list(page.items)[1]).toMatchObject({
      id: `urn:uuid:${notes.highlights[0]?.id}`,
      motivation: ['highlighting', 'commenting', 'tagging'],
      body: [
        { purpose: 'commenting', value: notes.highlights[0]?.note },
        { purpose: 'tagging', value: 'secret diplomacy' },
        { purpose: 'tagging', value: '1953' },
      ],
      target: {
        source: 'https://www.jta.org/archive/a-treaty',
        styleClass: 'dateline-pink',
        selector: [
          { type: 'TextQuoteSelector', exact: 'today.\nIt has *no* secret clauses.' },
          { type: 'TextPositionSelector', start: 22 },
        ],
        'dcterms:isPartOf': { 'dcterms:issued': '1953-07-21' },
      },
    });
  });

  test('has no body where nothing was said', () => {
    expect(list(page.items)[0]).toMatchObject({ motivation: ['highlighting'] });
    expect(list(page.items)[0]).toMatchObject({ body: [] });
  });
});
