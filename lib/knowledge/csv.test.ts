import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from './csv';

test.each([
  ['a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['a,b\r\n1,2\r\n', [{ a: '1', b: '2' }]],
  ['a,b\n"Syracuse, New York",2', [{ a: 'Syracuse, New York', b: '2' }]],
  ['a,b\n"Hank ""the"" Tank",', [{ a: 'Hank "the" Tank', b: '' }]],
  ['a,b\n,"x"', [{ a: '', b: 'x' }]],
  ['a,b,c\n1', [{ a: '1', b: '', c: '' }]],
  ['a,b\n', []],
  ['', []],
])('%j', (text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});

test('what was written is read again', () => {
  const rows = [
    { a: 'plain', b: 'with, comma' },
    { a: 'with "quotes"', b: '' },
  ];
  expect(parseCsv(formatCsv(['a', 'b'], rows))).toEqual(rows);
});
