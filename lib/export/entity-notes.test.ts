import { expect, test } from 'vitest';
import { addToEntityNote } from './entity-notes';

const NOTE = '---\ntype: "person"\n---\n\n# Moshe Sharett\n\n';
const line = (slug: string, said = 'Foreign Minister') =>
  `- 1953-07-21: ${said} ([[${slug}]], “${slug}”)\n`;

test('a note that is there keeps all that was written into it, and gets what it lacks', () => {
  const earlier = `${NOTE}My own words.\n\n${line('one', 'Minister, as I would say')}`;
  expect(addToEntityNote(earlier, NOTE + line('one') + line('two'))).toBe(earlier + line('two'));
});

test('a note that lacks nothing stays as it is', () => {
  const earlier = `${NOTE}${line('two')}${line('one')}\n\n`;
  expect(addToEntityNote(earlier, NOTE + line('one'))).toBe(earlier);
});
