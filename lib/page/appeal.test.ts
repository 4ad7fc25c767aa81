import { describe, expect, test } from 'vitest';
import { isAppeal, isArchiveNotice, isCallToGive } from './appeal';

describe('appeals of today', () => {
  test.each([
    'For over a century, JTA has recorded Jewish life in real time. Please support our reporting.',
    'Help ensure Jewish news stays free. Your gift powers our journalism. Donate today.',
    'Nonprofit newsrooms like ours depend on readers like you. Make a tax-deductible donation.',
    'Before you go, please consider a gift to JTA. We are a nonprofit and live on our donors.',
    'If you value reporting like this, chip in: we depend on you.',
    'We’ve told the Jewish story for more than 100 years. Keep JTA strong with your support.',
  ])('need no more than their words: %s', (text) => {
    expect(isAppeal(text, 0)).toBe(true);
  });

  test.each([
    'Every story here was news once. Stand with us.',
    'Your gift keeps the wire humming.',
  ])('need their place besides: %s', (text) => {
    expect(isAppeal(text, 0)).toBe(false);
    expect(isAppeal(text, 1)).toBe(true);
  });
});

describe('news of appeals', () => {
  test.each([
    'The United Jewish Appeal asks for gifts from all who can give.',
    '“Please support us,” he told the Jewish Telegraphic Agency. “Your donation saves a life.”',
    'We, the undersigned, ask you to support our school with your contributions.',
    'Help is needed at once, the chairman said. We cannot wait, and you, our neighbors, cannot.',
    'If you are pleased with the Bulletin, tell your friends; if you are not, tell us.',
    'The congregation is a hundred years old. Its members gave the building as a gift.',
    'He was for forty years a student of journalism and supported the press of our people.',
  ])('%s', (text) => {
    expect(isAppeal(text, 0)).toBe(false);
  });
});

test('the note on the archive', () => {
  expect(
    isArchiveNotice(
      'The JTA archive holds articles from 1923 to 2008, written by the standards of their time.',
    ),
  ).toBe(true);
  expect(
    isArchiveNotice('This archive was written by the practices of its era, as JTA wrote then.'),
  ).toBe(true);
  expect(isArchiveNotice('The Zionist archive was moved to Jerusalem in 1933, JTA learns.')).toBe(
    false,
  );
  expect(isArchiveNotice('The standards of living in 1923 were lower.')).toBe(false);
});

test('a link to give', () => {
  for (const text of ['Donate', 'Donate now!', 'Support JTA', 'Subscribe', 'Make a gift today']) {
    expect(isCallToGive(text), text).toBe(true);
  }
  expect(isCallToGive('Donations came from three firms.')).toBe(false);
  expect(isCallToGive('Weizmann Is Received by Pope')).toBe(false);
});
