import { expect, test } from 'vitest';
import { WORLD } from '@/tests/fixtures/sound-knowledge';
import { findByName } from './find-by-name';

test.each([
  ['moshe-sharett', ['moshe-sharett']],
  ['Moshe Shertok', ['moshe-sharett']],
  ['moshe sharett', ['moshe-sharett']],
  ['LWÓW', ['lviv']],
  ['Meir', ['golda-meir']],
  ['Union', ['old-union', 'new-union']],
  ['of relations', ['break-1953', 'resumption-1953']],
  ['Minister', ['foreign-minister-israel']],
  ['nobody', []],
])('%s', (name, ids) => {
  expect(findByName(WORLD, name)).toEqual(ids);
});
