import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { keepReadingPlace, readingPlace } from './reading-places';

beforeEach(() => fakeBrowser.reset());

test('an article is found again where it was left; the last word counts', async () => {
  await keepReadingPlace('a', { paragraph: 3, past: 0.5 });
  await keepReadingPlace('b', { paragraph: 1, past: 0 });
  await keepReadingPlace('a', { paragraph: 7, past: 0.25 });
  expect(await readingPlace('a')).toMatchObject({ paragraph: 7, past: 0.25 });
  expect(await readingPlace('b')).toMatchObject({ paragraph: 1, past: 0 });
  expect(await readingPlace('c')).toBeNull();
});

test('at its beginning or its end nothing is kept of it', async () => {
  await keepReadingPlace('a', { paragraph: 3, past: 0.5 });
  await keepReadingPlace('a', null);
  expect(await readingPlace('a')).toBeNull();
  expect(await browser.storage.local.get('reading-places')).toEqual({ 'reading-places': [] });
});

test('of more than 200 articles those read longest ago are forgotten', async () => {
  for (let i = 0; i < 203; i++) await keepReadingPlace(`a${i}`, { paragraph: i, past: 0 });
  expect(await readingPlace('a2')).toBeNull();
  expect(await readingPlace('a3')).not.toBeNull();
});

test('where nothing can be stored, nothing breaks', async () => {
  const refused = () => Promise.reject(new Error('no storage'));
  vi.spyOn(browser.storage.local, 'get').mockImplementation(refused);
  await keepReadingPlace('a', { paragraph: 3, past: 0.5 });
  expect(await readingPlace('a')).toBeNull();
  vi.restoreAllMocks();
});
