import { expect, test } from 'vitest';
import { namedEntity } from './named-entity';

const sharett = {
  ...{ id: 'moshe-sharett', type: 'person', name: 'Moshe Sharett' },
  onTheDay: ['Foreign Minister of Israel (May\u00a01948\u00a0– June\u00a01956)', 'Later more'],
  gloss: 'Israeli statesman',
  wikipedia: { url: 'https://en.wikipedia.org/wiki/Moshe_Sharett' },
};

test('a file tells the first line of a card, with plain spaces', () => {
  expect(namedEntity(sharett)).toEqual({
    ...{ id: 'moshe-sharett', type: 'person', name: 'Moshe Sharett' },
    onTheDay: 'Foreign Minister of Israel (May 1948 – June 1956)',
    wikipedia: 'https://en.wikipedia.org/wiki/Moshe_Sharett',
  });
});

test('or its gloss', () => {
  expect(namedEntity({ ...sharett, onTheDay: [], wikipedia: null })).toMatchObject({
    onTheDay: 'Israeli statesman',
    wikipedia: null,
  });
});
