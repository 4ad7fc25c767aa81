import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation, Correction, Mention } from '@/lib/engine/model';
import type { EntryLink } from '@/lib/notes/own-entry';
import { SAMPLE_CARDS } from '@/tests/opened-article';
import { CorrectForm } from './CorrectForm';

const mention: Mention = {
  kind: 'mention',
  type: 'person',
  entity: 'knesset',
  wikipedia: null,
  paragraph: 0,
  start: 0,
  end: 7,
  surface: 'Sharett',
  confidence: 0.7,
  because: [],
  candidates: [{ entity: 'sharett', name: 'Moshe Sharett', confidence: 0.3 }],
};
const cards = new Map(SAMPLE_CARDS.map((card) => [card.id, card]));
const onSay = vi.fn<(correction: Correction) => void>();
const onWrite = vi.fn<(link: EntryLink) => void>();
const onClose = vi.fn();
const onSearch = vi.fn(async () => SAMPLE_CARDS);

beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

const show = (annotation: Annotation | null) =>
  render(
    <CorrectForm
      surface="Sharett"
      slug="a-treaty"
      {...{ annotation, cards, onSearch, onSay, onWrite, onClose }}
    />,
  );
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const here = { scope: 'article', slug: 'a-treaty', surface: 'Sharett' };

test('another reading is offered at once and taken with one click', () => {
  show(mention);
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  click(/^Moshe Sharett/);
  expect(onSay).toHaveBeenCalledExactlyOnceWith({
    ...here,
    kind: 'is',
    type: 'person',
    entity: 'sharett',
    was: 'knesset',
    wikipedia: null,
  });
});

test('what is found by name can be chosen, for everywhere', async () => {
  show({ ...mention, entity: null, candidates: [] });
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'shar' } });
  const list = screen.getByRole('list', { name: 'Choose' });
  expect(await within(list).findAllByRole('button')).toHaveLength(2);
  expect(onSearch).toHaveBeenLastCalledWith('shar');
  fireEvent.click(screen.getByRole('radio', { name: 'everywhere' }));
  click(/^Knesset/);
  expect(onSay).toHaveBeenCalledExactlyOnceWith({
    kind: 'is',
    scope: 'everywhere',
    surface: 'Sharett',
    type: 'organization',
    entity: 'knesset',
    wikipedia: null,
  });
});

test('words without a mark become a name of the kind chosen', () => {
  show(null);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'place' } });
  click('Mark it so');
  expect(onSay).toHaveBeenCalledExactlyOnceWith({ ...here, kind: 'mark', type: 'place' });
  expect(screen.queryByRole('button', { name: 'It is no name' })).toBeNull();
});

test('an entry can be written for the words instead', () => {
  show(mention);
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'organization' } });
  click('Write an entry…');
  expect(onWrite).toHaveBeenCalledExactlyOnceWith({
    ...here,
    kind: 'is',
    type: 'organization',
    was: 'knesset',
  });
  expect(onSay).not.toHaveBeenCalled();
});

test('a mark can be denied; Escape leaves all as it is', () => {
  show(mention);
  click('It is no name');
  expect(onSay).toHaveBeenCalledExactlyOnceWith({ ...here, kind: 'not-this' });
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
});
