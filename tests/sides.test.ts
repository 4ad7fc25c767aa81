import { expect, test } from 'vitest';

const SHEETS = import.meta.glob<string>('../{components,assets,entrypoints}/**/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Declarations that name a side of the screen. What is read from the right wants the other one. */
const SIDES = [
  /^(?:margin|padding|border)-(?:left|right)\b/u,
  /^border-(?:top|bottom)-(?:left|right)-radius\b/u,
  /^(?:left|right):/u,
  /^(?:text-align|float|clear|transform-origin): (?:left|right)/u,
  // Four values, of which the second is not the fourth.
  /^(?:margin|padding|inset|border-width): \S+ (\S+) \S+ (?!\1[; ])\S+;/u,
];

/** What stands where the English text stands, or is placed in px of the window. */
const OF_THE_TEXT: Readonly<Record<string, readonly string[]>> = {
  'components/EndHandles.css': ['left: 0;', 'left: -0.4em;', 'left: -0.55em;'],
  'components/Floating.css': ['left: 0;'],
  'components/LibraryArticle.css': ['float: right;', 'margin: 0.2rem 0 0 1rem;'],
  'components/LibraryFacets.css': ['text-align: right;'],
  'components/ReaderCaret.css': ['inset: 0 auto auto 0;', 'margin-left: -1.5px;'],
  'components/ReaderProgress.css': ['transform-origin: left;', 'transform-origin: right;'],
  'entrypoints/archive.content/overlay.css': ['inset: 0 auto auto 0 !important;'],
};

test.each(Object.entries(SHEETS))('%s is read from either side', (path, sheet) => {
  const allowed = OF_THE_TEXT[path.slice('../'.length)] ?? [];
  const strays = sheet
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => SIDES.some((side) => side.test(line)) && !allowed.includes(line));
  expect(strays).toEqual([]);
});
