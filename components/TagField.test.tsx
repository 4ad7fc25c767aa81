import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { TagField } from './TagField';

const KNOWN = ['press', 'Foreign policy', 'relief', 'refugees', 'Policy', 'vienna', 'Berlin'];

afterEach(cleanup);

function Held({ known }: { known?: () => Promise<readonly string[]> }) {
  const [line, setLine] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <label for="tags">Tags</label>
      <TagField id="tags" field={field} known={known} {...{ line }} onInput={setLine} />
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tags' });
const choices = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(field(), { key });

async function show() {
  render(<Held known={async () => KNOWN} />);
  field().focus();
  await waitFor(() => {
    write('p');
    expect(choices()).toHaveLength(3);
  });
}

test('offers tags of which any word begins so, those used most first', async () => {
  await show();
  expect(choices()).toEqual(['press', 'Foreign policy', 'Policy']);
  expect(field().getAttribute('aria-expanded')).toBe('true');
  write('po');
  expect(choices()).toEqual(['Foreign policy', 'Policy']);
  write('xyz');
  expect(choices()).toEqual([]);
  expect(field().getAttribute('aria-expanded')).toBe('false');
});

test('arrow keys go through them, Enter takes one, and the next tag begins', async () => {
  await show();
  expect(field().getAttribute('aria-activedescendant')).toBeNull();
  press('ArrowDown');
  press('ArrowDown');
  press('ArrowUp');
  press('ArrowUp');
  const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toBe('Policy');
  expect(active?.getAttribute('aria-selected')).toBe('true');
  press('Enter');
  expect(field().value).toBe('Policy, ');
  expect(choices()).toEqual([]);
});

test('what stands there already is not offered again', async () => {
  await show();
  write('press, #foreign policy, p');
  expect(choices()).toEqual(['Policy']);
});

test('a finger or the mouse takes one, and the field keeps the focus', async () => {
  await show();
  write('relief, v');
  const [choice] = screen.getAllByRole('option');
  if (!choice) throw new Error('nothing offered');
  expect(fireEvent.mouseDown(choice)).toBe(false);
  fireEvent.click(choice);
  expect(field().value).toBe('relief, vienna, ');
  expect(document.activeElement).toBe(field());
});

test('the arrow down offers all before anything is written; Escape takes them away', async () => {
  await show();
  write('');
  expect(choices()).toEqual([]);
  press('ArrowDown');
  press('ArrowDown');
  expect(choices()).toHaveLength(6);
  press('Escape');
  expect(choices()).toEqual([]);
});

test('keys that are for the editor reach it', async () => {
  await show();
  write('xyz');
  expect(press('Enter')).toBe(true);
  expect(press('Escape')).toBe(true);
});

test('without an answer it is a field like any other', async () => {
  render(<Held known={() => Promise.reject(new Error('no answer'))} />);
  field().focus();
  write('p');
  await Promise.resolve();
  expect(choices()).toEqual([]);
});
