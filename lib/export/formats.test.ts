// @vitest-environment happy-dom
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { W3CTextFormat } from '@recogito/text-annotator';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '@/lib/engine/model';
import type { ArticleRecord } from '@/lib/notes/article-record';
import { createHighlight } from '@/lib/notes/change-highlight';
import type { HighlightDraft } from '@/lib/notes/highlight';
import { entityNotes } from './entity-notes';
import { type ExportFormat, exportNotes, type NamedEntity, type Notes } from './exported-file';
import { FORMATS } from './formats';
import { readTemplate } from './template';

const NOW = '2026-01-01T10:00:00.000Z';
let count = 0;
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
const CONTEXT = { now: NOW, newId };

const ARTICLE: ArticleRecord = {
  kind: 'article',
  slug: 'a-treaty',
  url: 'https://www.jta.org/archive/a-treaty',
  title: 'A "Treaty" <at> Last & Again',
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: 'Ann Smith',
  pdf: 'http://pdfs.jta.org/1953/1953-07-21.pdf',
  titleCut: false,
  roles: ['text', 'text'],
  paragraphs: ['Mr. Sharett <signed> today.', 'Moscow has *no* secret & clauses.'],
  addresses: [],
  firstReadAt: NOW,
  lastReadAt: NOW,
  deletedAt: null,
};
const TEXT = ARTICLE.paragraphs.join('\n');

const highlight = (exact: string, change: Partial<HighlightDraft> = {}) => {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  const target = { exact, prefix: TEXT.slice(0, start), suffix: TEXT.slice(end), start, end };
  return createHighlight(
    { slug: 'a-treaty', target, colour: 'yellow', note: '', tags: [], ...change },
    newId(),
    NOW,
  );
};

const ANNOTATIONS: readonly Annotation[] = [
  {
    ...{ kind: 'mention', type: 'person', paragraph: 0, start: 4, end: 11, surface: 'Sharett' },
    ...{ entity: 'moshe-sharett', wikipedia: 'Moshe Sharett', confidence: 0.9, because: [] },
  },
  {
    ...{ kind: 'date', paragraph: 0, start: 21, end: 26, surface: 'today' },
    ...{ edtf: '1953-07-20', confidence: 0.9, because: [] },
  },
  {
    ...{ kind: 'mention', type: 'place', paragraph: 1, start: 0, end: 6, surface: 'Moscow' },
    ...{ entity: 'moscow', wikipedia: 'Moscow', confidence: 0.9, because: [] },
  },
];
const ENTITIES: readonly NamedEntity[] = [
  {
    ...{ id: 'moshe-sharett', type: 'person', name: 'Moshe Sharett' },
    ...{ onTheDay: 'Foreign Minister', wikipedia: 'https://en.wikipedia.org/wiki/Moshe_Sharett' },
  },
  {
    ...{ id: 'moscow', type: 'place', name: 'Moscow' },
    ...{ onTheDay: '', wikipedia: 'https://en.wikipedia.org/wiki/Moscow' },
  },
];

const overlapping = highlight('<signed> today.\nMoscow has', {
  note: '=1+1, "so"\nsecond line\twith tab',
  tags: ['secret diplomacy', '=x'],
  colour: 'pink',
});
const NOTES: Notes = {
  article: ARTICLE,
  highlights: [
    overlapping,
    highlight('Sharett <signed>', { note: 'He did.' }),
    {
      ...highlight('today'),
      target: { exact: 'is gone', prefix: '', suffix: '', start: 3, end: 10 },
    },
  ],
  annotations: ANNOTATIONS,
  entities: ENTITIES,
};
const EMPTY: Notes = {
  article: { ...ARTICLE, slug: 'b', title: 'Before', publishedOn: null, byline: null, pdf: null },
  highlights: [],
};

const fileOf = (format: ExportFormat, ...notes: Notes[]) => exportNotes(format, notes, CONTEXT);
const textOf = (format: ExportFormat, ...notes: Notes[]) => fileOf(format, ...notes).text;

describe('every format', () => {
  test.each(Object.entries(FORMATS))('%s writes one article, several, and none', (_, format) => {
    for (const notes of [[NOTES], [NOTES, EMPTY], []]) {
      const { name, text } = fileOf(format, ...notes);
      expect(name.endsWith(format.extension)).toBe(true);
      expect(text).not.toMatch(/undefined|\[object/);
    }
    expect(textOf(format, NOTES)).toMatch(/a-treaty/);
  });

  test('has a name of its own for its files', () => {
    const extensions = Object.values(FORMATS).map(({ extension }) => extension);
    expect(new Set(extensions).size).toBe(extensions.length);
  });
});

describe('CSV, read by Papa Parse,', () => {
  const rows = (format: ExportFormat) =>
    Papa.parse<Record<string, string>>(textOf(format, NOTES), {
      header: true,
      skipEmptyLines: true,
    });

  test('has a row for each highlight, whatever stands in it', () => {
    const { data, errors } = rows(FORMATS.csv);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(3);
    expect(data.find(({ id }) => id === overlapping.id)).toMatchObject({
      quote: '<signed> today.\nMoscow has',
      note: `'${overlapping.note}`,
      tags: 'secret diplomacy; =x',
      start: String(overlapping.target.start),
      colour: 'pink',
      date: '1953-07-21',
    });
  });

  test('is what Readwise asks for', () => {
    const { data, meta } = rows(FORMATS.readwise);
    expect(meta.fields).toEqual([
      'Highlight',
      'Title',
      'Author',
      'URL',
      'Note',
      'Location',
      'Date',
    ]);
    expect(data[1]).toMatchObject({
      Highlight: 'Sharett <signed>',
      Author: 'Ann Smith',
      Note: 'He did.',
    });
    expect(data[1]?.Date).toBe('2026-01-01 10:00:00');
  });

  test('with tabs is what Anki asks for', () => {
    const [, , columns, , ...cards] = textOf(FORMATS.anki, NOTES).split('\n');
    expect(columns).toBe('#columns:Front\tBack\tSource\tTags');
    const { data } = Papa.parse<string[]>(cards.join('\n'), {
      delimiter: '\t',
      skipEmptyLines: true,
    });
    expect(data.map((card) => card.length)).toEqual([4, 4, 4]);
    expect(data[2]?.[3]).toBe('secret_diplomacy =x');
  });
});

describe('Web Annotation', () => {
  const page = JSON.parse(textOf(FORMATS.jsonld, NOTES));

  test('is read back by Recogito, at the same places', () => {
    const container = document.createElement('div');
    container.textContent = TEXT;
    document.body.append(container);
    const { parse } = W3CTextFormat(ARTICLE.url, container);
    for (const item of page.items) {
      const [quote, position] = item.target.selector;
      const { parsed, error } = parse(item);
      expect(error).toBeUndefined();
      expect(parsed?.target.selector).toMatchObject([
        { quote: quote.exact, start: position.start, end: position.end },
      ]);
    }
  });

  test('expands to statements of the vocabulary', async () => {
    // The terms of http://www.w3.org/ns/anno.jsonld that we use.
    const oa = 'http://www.w3.org/ns/oa#';
    const context = {
      oa,
      dcterms: 'http://purl.org/dc/terms/',
      ...{ id: '@id', type: '@type', Annotation: `${oa}Annotation` },
      body: { '@id': `${oa}hasBody`, '@type': '@id' },
      target: { '@id': `${oa}hasTarget`, '@type': '@id' },
      source: { '@id': `${oa}hasSource`, '@type': '@id' },
      selector: { '@id': `${oa}hasSelector`, '@type': '@id' },
      TextQuoteSelector: `${oa}TextQuoteSelector`,
      exact: `${oa}exact`,
      items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@container': '@list' },
    };
    const statements = await jsonld.toRDF(
      { ...page, '@context': context },
      { format: 'application/n-quads' },
    );
    const count = (part: string) => String(statements).split(part).length - 1;
    expect(count(`<${oa}Annotation>`)).toBe(3);
    expect(count(`<${oa}hasSource> <${ARTICLE.url}>`)).toBe(3);
    expect(count(`<${oa}exact> "Sharett <signed>"`)).toBe(1);
  });
});

test('Hypothesis gets its own form', () => {
  const file = JSON.parse(textOf(FORMATS.hypothesis, NOTES));
  expect(Object.keys(file)).toEqual([
    'export_date',
    'export_userid',
    'client_version',
    'annotations',
  ]);
  const [, first] = file.annotations;
  expect(first).toMatchObject({
    uri: ARTICLE.url,
    text: 'He did.',
    tags: ['colour:yellow'],
    target: [
      {
        source: ARTICLE.url,
        selector: [{ type: 'TextPositionSelector' }, { exact: 'Sharett <signed>' }],
      },
    ],
  });
});

describe('TEI', () => {
  /** A grammar of the whole of TEI, where there is one: the path is given from outside. */
  const schema = process.env.TEI_ALL_RNG ?? '';
  const hasLint = spawnSync('xmllint', ['--version']).status === 0;

  const files = [
    ['one article', textOf(FORMATS.tei, NOTES)],
    ['a corpus', textOf(FORMATS.tei, NOTES, EMPTY)],
    ['nothing', textOf(FORMATS.tei)],
  ] as const;

  test.each(files)('%s is well-formed', (_, text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
  });

  test.skipIf(!hasLint || !existsSync(schema))(
    'all are valid against TEI All',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'dateline-tei-'));
      const paths = files.map(([, text], index) => {
        const path = join(folder, `${index}.xml`);
        writeFileSync(path, text);
        return path;
      });
      execFileSync('xmllint', ['--noout', '--relaxng', schema, ...paths], { stdio: 'pipe' });
    },
    300_000,
  );

  test('has names, dates, and the notes behind what they are on', () => {
    const [[, text]] = files;
    expect(text).toContain(
      '<persName ref="https://en.wikipedia.org/wiki/Moshe_Sharett" cert="high">',
    );
    expect(text).toContain('<date when="1953-07-20" cert="high">today</date>');
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const [first, second] = parsed.querySelectorAll('p > note');
    expect(first?.textContent).toContain('He did.');
    expect(second?.getAttribute('target')).toBe(`#passage-${overlapping.id}-start`);
    expect(parsed.querySelectorAll('anchor')).toHaveLength(4);
    // What is not where it was stands at the end, without a place.
    expect(parsed.querySelector('body > note')?.textContent).toContain('is gone');
  });
});

describe('HTML', () => {
  test('is a page by itself, with text as text and a record for Zotero', () => {
    const page = new DOMParser().parseFromString(textOf(FORMATS.html, NOTES), 'text/html');
    expect(page.querySelector('script, link, img, iframe')).toBeNull();
    expect(page.querySelector('h2')?.textContent).toBe(ARTICLE.title);
    expect([...page.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
      'Sharett <signed>',
    );
    const record = new URLSearchParams(page.querySelector('.Z3988')?.getAttribute('title') ?? '');
    expect(record.get('rft.title')).toBe(ARTICLE.title);
  });
});

describe('Markdown', () => {
  test('for Obsidian leads from passages to notes on those they name', () => {
    expect(textOf(FORMATS.markdown, NOTES)).toContain('Named: [[Moshe Sharett]]');
    const files = entityNotes([NOTES]);
    expect(files.map(({ name }) => name)).toEqual([
      'entities/Moscow.md',
      'entities/Moshe Sharett.md',
    ]);
    expect(files[1]?.text).toContain('- 1953-07-21: Foreign Minister ([[a-treaty]], “A "Treaty"');
  });

  test('for Logseq is an outline', () => {
    const lines = textOf(FORMATS.logseq, NOTES).trimEnd().split('\n');
    expect(lines.every((line) => /^\t*(?:- | {2})/.test(line))).toBe(true);
    expect(lines).toContain(`\t  id:: ${overlapping.id}`);
    expect(lines).toContain('\t\t- [[Moshe Sharett]]');
  });
});

describe('an own template', () => {
  const rendered = (template: string) => {
    const read = readTemplate(template);
    if (!read.ok) throw new Error(read.fault);
    return textOf(read.format, NOTES);
  };

  test('is filled in', () => {
    const template =
      '{% for a in articles %}{{ a.title | markdown }} ({{ a.date | date: "%-d %B %Y" }})\n' +
      '{% for h in a.highlights %}{{ h.quote | blockquote }}\n{% for n in h.named %}{{ n.name }};{% endfor %}\n{% endfor %}{% endfor %}';
    expect(rendered(template)).toContain('A "Treaty" \\<at> Last & Again (21 July 1953)');
    expect(rendered(template)).toContain('> Sharett <signed>\nMoshe Sharett;');
  });

  test.each([
    ['{% for a in articles %}', 'not closed'],
    ['{{ articles | nonsense }}', 'undefined filter'],
    ['{% include "secret" %}', ''],
  ])('with a fault says so: %s', (template, fault) => {
    const attempt = () => {
      const read = readTemplate(template);
      if (!read.ok) throw new Error(read.fault);
      return textOf(read.format, NOTES);
    };
    expect(attempt).toThrow(fault);
  });

  test('reaches nothing but what it is given', () => {
    expect(rendered('{{ articles.constructor }}{{ articles[0].__proto__ }}{{ window }}')).toBe('');
  });

  test('ends', () => {
    expect(() =>
      rendered('{% for i in (1..5000) %}{% for j in (1..5000) %}x{% endfor %}{% endfor %}'),
    ).toThrow();
  });
});
