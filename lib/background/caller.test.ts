import { expect, test } from 'vitest';
import { type Home, identifyCaller, RefusedError, type Sender } from './caller';

const home: Home = {
  extensionId: 'me',
  extensionUrl: 'chrome-extension://me/',
  slugOf: (address) => /^https:\/\/www\.jta\.org\/archive\/([a-z-]+)$/.exec(address)?.[1] ?? null,
};
const page: Sender = {
  id: 'me',
  url: 'https://www.jta.org/archive/a-treaty',
  frameId: 0,
  tab: { id: 3, url: 'https://www.jta.org/archive/a-treaty' },
};

test('our own pages are known, in a tab or not', () => {
  const url = 'chrome-extension://me/library.html';
  expect(identifyCaller({ id: 'me', url }, home)).toEqual({ kind: 'extension', tabId: null });
  expect(identifyCaller({ id: 'me', url, tab: { id: 4, url } }, home)).toEqual({
    kind: 'extension',
    tabId: 4,
  });
});

test('a script on an archive page is known by its article', () => {
  expect(identifyCaller(page, home)).toMatchObject({ kind: 'article', tabId: 3 });
  expect(identifyCaller(page, home)).toHaveProperty('slugs', ['a-treaty', 'a-treaty']);
});

test('a page that moved on without loading is known by both its addresses', () => {
  const tab = { id: 3, url: 'https://www.jta.org/archive/another' };
  expect(identifyCaller({ ...page, tab }, home)).toHaveProperty('slugs', ['a-treaty', 'another']);
});

test.each<[string, Sender]>([
  ['another extension', { ...page, id: 'other' }],
  ['nobody', {}],
  ['a page outside the archive', { ...page, url: 'https://x.org/', tab: { id: 3 } }],
  ['a frame inside an archive page', { ...page, frameId: 5 }],
  ['no tab', { id: 'me', url: page.url, frameId: 0 }],
  [
    'an address that only begins like ours',
    { ...page, url: 'chrome-extension://me.evil/', tab: { id: 3, url: 'https://x.org/' } },
  ],
])('refused: %s', (_, sender) => {
  expect(() => identifyCaller(sender, home)).toThrow(RefusedError);
});
