import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, Mention } from '../model';
import { markOwnNames, type OwnName, prepareOwnNames } from './mark-own-names';

const name = (text: string, more: Partial<OwnName> = {}): OwnName => ({
  text,
  entity: `own-${text.toLowerCase().replaceAll(/\P{L}+/gu, '-')}`,
  type: 'person',
  called: text,
  wikipedia: null,
  because: 'your own entry',
  first: null,
  last: null,
  ...more,
});

const mention = (text: string, surface: string, entity: string | null): Mention => ({
  kind: 'mention',
  type: 'organization',
  entity,
  wikipedia: null,
  paragraph: 0,
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  surface,
  confidence: 0.9,
  because: ['found'],
});

const linesOf = (annotations: readonly Annotation[]) =>
  annotations.map((one) =>
    one.kind === 'mention' ? `${one.surface} = ${one.entity}` : `${one.surface} = ${one.edtf}`,
  );

const mark = (
  text: string,
  names: readonly OwnName[],
  found: readonly Annotation[] = [],
  publishedOn: string | null = '1953-07-21',
) =>
  markOwnNames(
    found,
    { url: '', title: '', publishedOn, paragraphs: text.split('\n') },
    prepareOwnNames(names),
  );

function expectInOrder(marked: readonly Annotation[], paragraphs: readonly string[]): void {
  for (const [i, one] of marked.entries()) {
    expect(paragraphs[one.paragraph]?.slice(one.start, one.end)).toBe(one.surface);
    const next = marked[i + 1];
    if (next?.paragraph === one.paragraph) expect(next.start).toBeGreaterThanOrEqual(one.end);
    else if (next) expect(next.paragraph).toBeGreaterThan(one.paragraph);
  }
}

describe('names of the reader’s own', () => {
  test.each([
    ['Noah Porush spoke; Porush left.', ['Noah Porush = own-noah-porush', 'Porush = own-porush']],
    ['NOAH PORUSH SPEAKS', ['NOAH PORUSH = own-noah-porush']],
    ['Porush’s house', ['Porush = own-porush']],
    ['Noah-Porush, they said.', ['Noah-Porush = own-noah-porush']],
    ['A porush is no Porush.', ['Porush = own-porush']],
    ['They met Noah. Porush was not there.', ['Porush = own-porush']],
    ['Noah, Porush and others', ['Porush = own-porush']],
    ['Noah\nPorush', ['Porush = own-porush']],
    ['Noah alone, without the other', []],
  ])('in “%s”', (text, expected) => {
    expect(linesOf(mark(text, [name('Noah Porush'), name('Porush')]))).toEqual(expected);
  });

  test('with a shortened word match with and without the stop', () => {
    expect(linesOf(mark('In St. Anne and St Anne', [name('St Anne')]))).toHaveLength(2);
  });

  test('win over what they overlap, but for a longer name that the engine knows', () => {
    const text = 'The Jewish Agency and the Relief Agency in July met the Agency.';
    const found = [
      mention(text, 'Jewish Agency', 'jewish-agency'),
      mention(text, 'Relief Agency', null),
    ];
    const agency = name('Agency', { type: 'organization' });
    expect(linesOf(mark(text, [agency], found))).toEqual([
      'Jewish Agency = jewish-agency',
      'Agency = own-agency',
      'Agency = own-agency',
    ]);
    expect(linesOf(mark(text, [name('The Jewish Agency')], found))).toEqual([
      'The Jewish Agency = own-the-jewish-agency',
      'Relief Agency = null',
    ]);
  });

  test('are marked in texts of their time only', () => {
    const until = name('Porush', { last: 0 });
    const on = (day: string | null) => mark('Porush', [until], [], day).length;
    expect([on('1969'), on('1970-01-01'), on('1970-01-02'), on('1970-01-03')]).toEqual([
      1, 1, 1, 0,
    ]);
    expect([on('1971'), on(null)]).toEqual([0, 1]);
    expect(mark('Porush', [name('Porush', { first: 0 })], [], '1969-12-31')).toEqual([]);
  });

  test('that several go by show the first, and the others as further readings', () => {
    const names = ['own-a', 'own-b', 'own-a'].map((entity) => name('Porush', { entity }));
    expect(mark('Porush', names)).toMatchObject([
      {
        entity: 'own-a',
        because: ['your own entry'],
        candidates: [{ entity: 'own-a' }, { entity: 'own-b' }],
      },
    ]);
  });

  test('without a word match nothing', () => {
    expect(mark('Any text – at all', [name('–'), name('')])).toEqual([]);
  });

  test('never overlap one another or anything else, and stay in order', () => {
    const words = fc.constantFrom('Noah', 'Porush', 'Agency', 'met', 'the', '\n', '.');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 30 }),
        fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (text, names) => {
          const paragraphs = text.join(' ').split('\n');
          const start = paragraphs[0]?.indexOf('Agency') ?? -1;
          const found = start < 0 ? [] : [mention(paragraphs[0] ?? '', 'Agency', 'agency')];
          const marked = mark(
            text.join(' '),
            names.map((parts) => name(parts.join(' '))),
            found,
          );
          expectInOrder(marked, paragraphs);
        },
      ),
    );
  });

  test('are all found among very many', () => {
    const text = 'Noah Porush met Abel Cohen in the old city. '.repeat(2_000);
    const many = Array.from({ length: 20_000 }, (_, i) => name(`Noah Porush${i % 7} ${i}th`));
    const prepared = prepareOwnNames(many);
    const article = { url: '', title: '', publishedOn: '1953', paragraphs: [text] };
    expect(markOwnNames([], article, prepared)).toHaveLength(0);
  });
});
