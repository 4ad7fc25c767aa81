import { afterEach, expect, test } from 'vitest';
import { dateText, fullDateText } from '@/components/date-text';
import { speak } from '../tests/speak';
import { applyLanguage, fieldDirection, t, tCount } from './i18n';

afterEach(() => speak({}));

/** Russian as one file would add it; what it does not say is English. */
const RUSSIAN = {
  language: { message: 'ru' },
  direction: { message: 'ltr' },
  card_met_one: { message: 'Ещё в $1 статье' },
  card_met_few: { message: 'Ещё в $1 статьях' },
  card_met_many: { message: 'Ещё в $1 статьях (много)' },
  card_met_other: { message: 'Ещё в $1 статьи' },
  reader_named_times_one: { message: 'Назван $1 раз' },
  reader_named_times_other: { message: 'Назван $1 раза' },
};

test.each([
  [1, 'Ещё в 1 статье'],
  [3, 'Ещё в 3 статьях'],
  [11, 'Ещё в 11 статьях (много)'],
  [21, 'Ещё в 21 статье'],
])('a new language counts %i by its own rules', (count, text) => {
  speak(RUSSIAN);
  expect(tCount('card_met', count)).toBe(text);
});

test('a form that a language does not write is its general one', () => {
  speak(RUSSIAN);
  expect(tCount('reader_named_times', 1)).toBe('Назван 1 раз');
  expect(tCount('reader_named_times', 2)).toBe('Назван 2 раза');
});

test('a new language brings its dates and numbers with its name alone', () => {
  speak(RUSSIAN);
  expect(dateText('1953-07-21')).toBe('21 июля 1953 г.');
  expect(fullDateText('1953-07-21')).toBe('вторник, 21 июля 1953 г.');
  expect(t('reader_notes_count', 12_345).replace(/\s/gu, ' ')).toBe('Notes: 12 345');
  speak({ language: { message: 'es' } });
  expect(dateText('1953-07')).toBe('julio de 1953');
});

test('English counts, and says a year as a year', () => {
  expect(tCount('card_met', 1)).toBe('Also named in one more of your saved articles.');
  expect(tCount('card_met', 1234)).toBe('Also named in 1,234 of your saved articles.');
  expect(t('date_decade', '1950')).toBe('1950s');
});

test('read from the right, an English name keeps to itself', () => {
  speak({
    language: { message: 'he' },
    direction: { message: 'rtl' },
    card_wikipedia: { message: 'ויקיפדיה: $1' },
  });
  expect(t('card_wikipedia', 'Golda Meir (1898)')).toBe('ויקיפדיה: \u2068Golda Meir (1898)\u2069');
  expect(t('reader_notes_count', 3)).toBe('Notes: 3');
});

test('pages and fields are written from the side of the language', () => {
  const root = document.createElement('html');
  applyLanguage(root);
  expect([root.lang, root.dir, fieldDirection('')]).toEqual(['en', 'ltr', 'ltr']);
  speak({ language: { message: 'yi' }, direction: { message: 'rtl' } });
  applyLanguage(root);
  expect([root.lang, root.dir, fieldDirection('')]).toEqual(['yi', 'rtl', 'rtl']);
  expect(fieldDirection('שלום')).toBe('auto');
});
