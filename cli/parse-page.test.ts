// @vitest-environment node
import { expect, test } from 'vitest';
import { parsePage } from './parse-page';

test.each([
  '<!doctype html><html><head><title>A</title></head><body class="x"><p>B</p></body></html>',
  '<!DOCTYPE html><html lang="en"><head><title>A</title></head><p>B</p></html>',
  '<!doctype html><title>A</title><p>B',
  '<title>A</title><header></header><p>B</p>',
])('%s', (html) => {
  const document = parsePage(html);
  expect(document.querySelector('title')?.textContent).toBe('A');
  expect(document.body.querySelector('p')?.textContent).toBe('B');
});

test('an empty file is an empty page', () => {
  expect(parsePage('').body.textContent).toBe('');
});
