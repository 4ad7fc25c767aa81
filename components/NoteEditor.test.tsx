import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HighlightContent } from '@/lib/notes/highlight';
import { NoteEditor } from './NoteEditor';

const content: HighlightContent = { colour: 'yellow', note: 'Check.', tags: ['press', 'Vienna'] };
const onSave = vi.fn<(content: HighlightContent) => void>();
const onChange = vi.fn<(content: HighlightContent) => void>();
const onDelete = vi.fn();

afterEach(cleanup);

beforeEach(() => {
  vi.clearAllMocks();
  render(
    <NoteEditor quote="The treaty" focus="note" {...{ content, onSave, onChange, onDelete }} />,
  );
});

const note = () => screen.getByRole('textbox', { name: 'Note' });

test('shows what stands there and begins where it was asked to', () => {
  expect(note()).toHaveProperty('value', 'Check.');
  expect(screen.getByRole('combobox', { name: 'Tags' })).toHaveProperty('value', 'press, Vienna');
  expect(screen.getByRole('radio', { name: 'Yellow' })).toHaveProperty('checked', true);
  expect(document.activeElement).toBe(note());
});

test('saves colour, note and tags together', () => {
  fireEvent.click(screen.getByRole('radio', { name: 'Blue' }));
  fireEvent.input(note(), { target: { value: 'Confirmed.' } });
  fireEvent.input(screen.getByRole('combobox', { name: 'Tags' }), {
    target: { value: ' #treaty, foreign policy ,, ' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    colour: 'blue',
    note: 'Confirmed.',
    tags: ['treaty', 'foreign policy'],
  });
});

test('tells of each letter, so that a draft can be kept', () => {
  fireEvent.input(note(), { target: { value: 'C' } });
  expect(onChange).toHaveBeenLastCalledWith({ ...content, note: 'C' });
});

test.each([
  ['Escape', { key: 'Escape' }],
  ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }],
])('%s saves and closes', (_, key) => {
  fireEvent.keyDown(note(), key);
  expect(onSave).toHaveBeenCalledExactlyOnceWith(content);
});

test('Enter alone is a new line', () => {
  fireEvent.keyDown(note(), { key: 'Enter' });
  expect(onSave).not.toHaveBeenCalled();
});

test('takes what another tab wrote, but no echo of its own letters', () => {
  cleanup();
  const editor = (given: HighlightContent) => (
    <NoteEditor quote="The treaty" content={given} {...{ onSave, onChange, onDelete }} />
  );
  const { rerender } = render(editor(content));
  fireEvent.input(note(), { target: { value: 'C' } });
  fireEvent.input(note(), { target: { value: 'Ch' } });
  rerender(editor({ ...content, note: 'C' }));
  expect(note()).toHaveProperty('value', 'Ch');
  // Letters that are written while earlier ones come back are not lost.
  fireEvent.input(note(), { target: { value: 'Che' } });
  rerender(editor({ ...content, note: 'Ch' }));
  fireEvent.input(note(), { target: { value: 'Chec' } });
  rerender(editor({ ...content, note: 'Che' }));
  expect(note()).toHaveProperty('value', 'Chec');
  fireEvent.input(note(), { target: { value: 'Ch' } });
  rerender(editor({ ...content, note: 'Ch' }));
  rerender(editor({ ...content, note: 'Written elsewhere', tags: ['pact'] }));
  expect(note()).toHaveProperty('value', 'Written elsewhere');
  expect(screen.getByRole('combobox', { name: 'Tags' })).toHaveProperty('value', 'pact');
});

test('shows the note as it will look, and leads back to the writing', async () => {
  cleanup();
  const help = {
    read: vi.fn(async () => [{ kind: 'p' as const, parts: ['Check!'] }]),
    tags: vi.fn(),
  };
  render(<NoteEditor quote="The treaty" {...{ content, help, onSave, onChange, onDelete }} />);
  const toggle = screen.getByRole('button', { name: 'Preview' });
  fireEvent.click(toggle);
  const preview = await screen.findByRole('region', { name: 'The note as it will look' });
  expect(help.read).toHaveBeenCalledExactlyOnceWith('Check.');
  expect(preview.textContent).toBe('Check!');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
  fireEvent.keyDown(preview, { key: 'Escape' });
  expect(onSave).toHaveBeenCalledExactlyOnceWith(content);
  fireEvent.click(toggle);
  expect(note()).toHaveProperty('value', 'Check.');
});

test('a preview without an answer shows what was written', async () => {
  cleanup();
  const help = { read: () => Promise.reject(new Error('no answer')), tags: vi.fn() };
  render(<NoteEditor quote="The treaty" {...{ content, help, onSave, onChange, onDelete }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Preview' }));
  expect((await screen.findByRole('region')).textContent).toBe('Check.');
});

test('deletes', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
  expect(onDelete).toHaveBeenCalledOnce();
});
