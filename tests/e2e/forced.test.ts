import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { below, random } from '../../bench/anchoring/random';
import type { ArchiveArticle } from '../../lib/engine/model';
import { buildWithClient, CLIENT_PAGE } from './forced/build-client';
import { ASK, type Command, type Report, TELL } from './forced/commands';
import { createReader, placeOf, type Reader } from './forced/reader';
import { createStopper } from './forced/stop-background';
import { CABLE, paintedWords } from './page-actions';
import { KINDS, type Session, startSession } from './session';

const LEAST_STOPS = 512;
const SEED = 1923;
/** A command is sent four times before it is given up; this many stops it must bear. */
const MOST_STOPS_A_ROUND = 3;
/** Lies a little beyond the time that commands take when nothing is stopped, in ms. */
const ROUND = 40;

const WORDS = Array.from({ length: 160 }, (_, i) => `word${i}`);
const articleOf = (slug: string): ArchiveArticle => ({
  kind: 'article',
  slug,
  url: `https://www.jta.org/archive/${slug}`,
  title: `Article ${slug}`,
  publishedOn: '1953-07-21',
  dateSource: 'page',
  dateline: null,
  byline: null,
  pdf: null,
  titleCut: false,
  roles: ['text'],
  paragraphs: [WORDS.join(' ')],
});

const onOwnPage = (page: Page) => async (command: Command) =>
  JSON.parse(
    await page.evaluate(
      (question) => (globalThis as unknown as { run(q: string): Promise<string> }).run(question),
      JSON.stringify(command),
    ),
  ) as Report;

function onArchivePage(page: Page) {
  let number = 0;
  return async (command: Command) => {
    number += 1;
    const answer = await page.evaluate(
      (ask, tell, mine, question) =>
        new Promise<string>((done) => {
          const hear = (event: Event) => {
            const [told, text] = JSON.parse((event as CustomEvent<string>).detail);
            if (told !== mine) return;
            document.removeEventListener(tell, hear);
            done(text);
          };
          document.addEventListener(tell, hear);
          const detail = JSON.stringify([mine, question]);
          document.dispatchEvent(new CustomEvent(ask, { detail }));
        }),
      ASK,
      TELL,
      number,
      JSON.stringify(command),
    );
    return JSON.parse(answer) as Report;
  };
}

type Row = Record<string, unknown>;

/** Every row of the database as it lies there, read past Dateline. */
function allRows(page: Page): Promise<Record<string, Row[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, Row[]>>((done, failed) => {
        const opening = indexedDB.open('dateline');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const reading = opening.result.transaction(names).objectStore.bind(
            opening.result.transaction(names),
          );
          const rows: Record<string, Row[]> = {};
          let left = names.length;
          for (const name of names) {
            const all = reading(name).getAll();
            all.onerror = () => failed(all.error);
            all.onsuccess = () => {
              rows[name] = all.result as Row[];
              left -= 1;
              if (left === 0) {
                opening.result.close();
                done(rows);
              }
            };
          }
        };
      }),
  );
}

describe.each(KINDS)('a background stopped between any two steps, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('loses nothing and doubles nothing', { timeout: 300_000 }, async () => {
    session = await startSession(kind, { extension: await buildWithClient(kind) });
    const next = random(SEED);
    const page = await session.open(CABLE);
    await paintedWords(page, 'dateline-person');
    const [first, second] = [await session.openOwn(CLIENT_PAGE), await session.openOwn(CLIENT_PAGE)];
    const onPage = await createReader('page', null, false, next, onArchivePage(page));
    const left = await createReader('left', articleOf('left'), true, next, onOwnPage(first));
    const right = await createReader('right', articleOf('right'), true, next, onOwnPage(second));
    const readers = [onPage, left, right];
    const { article } = await onPage.ask({ act: 'open', article: null });
    for (const one of [left, right]) await one.ask({ act: 'join', article: article as ArchiveArticle });
    for (const one of readers) Object.assign(one.counts, { commands: 0, done: 0, sent: 0 });

    const stopper = await createStopper(session, first);
    const began = performance.now();
    const shared: { id: string; words: string[] }[] = [];
    let stops = 0;
    let rounds = 0;

    async function together() {
      if ((shared.at(-1)?.words.length ?? 99) >= 24) {
        const start = below(200, next);
        const { id } = await onPage.ask({
          act: 'add', start, end: start + 20, colour: 'pink', note: '', tags: [],
        });
        const place = placeOf(article as ArchiveArticle, start, start + 20);
        onPage.book.add(id ?? '', { colour: 'pink', note: '', tags: [], place });
        shared.push({ id: id ?? '', words: [] });
      }
      const one = shared.at(-1);
      if (!one) return;
      const words = readers.map((_, i) => `w${rounds}x${i}`);
      one.words.push(...words);
      await Promise.all(readers.map((reader, i) => reader.write(one.id, words[i] ?? '')));
    }

    while (stops < LEAST_STOPS) {
      rounds += 1;
      const many = next() < 0.85 ? 1 : MOST_STOPS_A_ROUND;
      const turns = 1 + below(2, next);
      let working = true;
      const work = (async () => {
        if (next() < 0) await together();
        else {
          await Promise.all(
            readers.map(async (reader) => {
              for (let i = 0; i < turns; i += 1) await reader.act();
            }),
          );
        }
        working = false;
      })();
      for (let i = 0; i < many && working; i += 1) {
        await new Promise((done) => setTimeout(done, below(i === 0 ? ROUND : 4 * ROUND, next)));
        if (working && (await stopper.stop())) stops += 1;
      }
      await work;
    }
    const seconds = Math.round((performance.now() - began) / 1000);
    const rows = await allRows(first);
    const sum = (what: keyof Reader['counts']) => readers.reduce((all, { counts }) => all + counts[what], 0);
    console.log(`  ${kind}: ${stops} stops, ${sum('commands')} commands, sent ${sum('sent')} times, ${rounds} rounds, ${seconds} s, rows ${Object.entries(rows).map(([k, v]) => `${k} ${v.length}`).join(', ')}`);
    expect(rows.highlights?.length).toBe(readers.reduce((a, { book }) => a + book.notes.size, 0));
    expect(rows.commands?.length).toBe(sum('done'));
  });
});
