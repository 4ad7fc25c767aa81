import type { Page } from 'puppeteer-core';
import { afterEach, describe, test } from 'vitest';
import { below, type Next, random } from '../../bench/anchoring/random';
import type { ArchiveArticle } from '../../lib/engine/model';
import { buildWithClient, CLIENT_PAGE } from './forced/build-client';
import { ASK, type Command, type Report, TELL } from './forced/commands';
import { expectAsDone, type Shared } from './forced/compare';
import { createReader, type Reader } from './forced/reader';
import { createStopper, type Stopper } from './forced/stop-background';
import { readStored } from './forced/stored';
import { KINDS } from './kinds';
import { CABLE, own } from './page-actions';
import { type Session, startSession } from './session';

/** Fewer where all is checked, which must not take too long. */
const LEAST_STOPS = Number(process.env.DATELINE_STOPS ?? 512);
const SEED = 1923;
/** How many contexts write into one highlight before the next is taken. */
const MOST_WORDS = 24;
/** Longest wait before the first stop of a round, and before a second one, in ms. */
const WAITS = [30, 150];

/** Firefox lets the timers of tabs that are not seen go off once a second, but not for this. */
const NO_REST_BEHIND = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
};

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
  paragraphs: [Array.from({ length: 160 }, (_, i) => `word${i}`).join(' ')],
});

describe.each(KINDS)('a background stopped between any two steps, in %s', (kind) => {
  let session: Session;
  afterEach(() => session.close());

  test('loses nothing and doubles nothing', { timeout: 900_000 }, async () => {
    session = await startSession(kind, {
      extension: await buildWithClient(kind),
      prefs: NO_REST_BEHIND,
    });
    const next = random(SEED);
    const article = await session.open(CABLE);
    await own(article, '.page-button');
    const pages = [await session.openOwn(CLIENT_PAGE), await session.openOwn(CLIENT_PAGE)] as const;
    const writer = await createReader('page', null, false, next, onArchivePage(article));
    const readers = [
      writer,
      await createReader('left', articleOf('left'), true, next, onOwnPage(pages[0])),
      await createReader('right', articleOf('right'), true, next, onOwnPage(pages[1])),
    ];
    for (const one of readers.slice(1)) await one.join(writer.article);
    const stopper = await createStopper(session, pages[0]);
    const began = performance.now();

    const shared: Shared[] = [];
    let stops = 0;
    let round = 0;
    while (stops < LEAST_STOPS) {
      round += 1;
      let work: Promise<unknown>;
      if (next() < 0.15) {
        const one = shared.at(-1);
        if (one && one.words.length < MOST_WORDS) work = writeTogether(readers, one, round);
        else work = writer.mark().then((id) => shared.push({ id, words: [] }));
      } else work = Promise.all(readers.map((reader) => reader.act()));
      stops += await stopDuring(work, stopper, next);
      await work;
    }

    const seconds = Math.round((performance.now() - began) / 1000);
    expectAsDone(await readStored(pages[0]), readers, shared);
    const sum = (what: keyof Reader['counts']) =>
      readers.reduce((all, { counts }) => all + counts[what], 0);
    process.stdout.write(
      `  ${kind}: ${stops} stops, ${sum('commands')} commands, sent ${sum('sent')} times: 0 lost, 0 doubled (${seconds} s)\n`,
    );
  });
});

async function writeTogether(readers: readonly Reader[], { id, words }: Shared, round: number) {
  const added = readers.map((_, i) => `w${round}x${i}`);
  words.push(...added);
  await Promise.all(readers.map((reader, i) => reader.write(id, added[i] ?? '')));
}

/** Stops the background once, now and then twice, at moments that the numbers choose. */
async function stopDuring(work: Promise<unknown>, stopper: Stopper, next: Next): Promise<number> {
  let working = true;
  const over = () => {
    working = false;
  };
  work.then(over, over);
  let stops = 0;
  for (const wait of next() < 0.1 ? WAITS : WAITS.slice(0, 1)) {
    await new Promise((done) => setTimeout(done, below(wait, next)));
    if (working && (await stopper.stop())) stops += 1;
  }
  return stops;
}

const onOwnPage = (page: Page) => async (command: Command) =>
  JSON.parse(
    await page.evaluate(
      (question) => (globalThis as unknown as { run(q: string): Promise<string> }).run(question),
      JSON.stringify(command),
    ),
  ) as Report;

/** The client in the content script is out of a test's reach; the page passes the words on. */
const onArchivePage = (page: Page) => async (command: Command) =>
  JSON.parse(
    await page.evaluate(
      (ask, tell, detail) =>
        new Promise<string>((done) => {
          const hear = (event: Event) => done((event as CustomEvent<string>).detail);
          document.addEventListener(tell, hear, { once: true });
          document.dispatchEvent(new CustomEvent(ask, { detail }));
        }),
      ASK,
      TELL,
      JSON.stringify(command),
    ),
  ) as Report;
