import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Answers, createAnswers } from '@/lib/background/answers';
import type { Caller } from '@/lib/background/caller';
import { createBackupKeeper } from '@/lib/background/keep-backups';
import { createOwnShelf } from '@/lib/background/own-knowledge';
import { BackupDatabase } from '@/lib/db/backup-database';
import { listCorrections } from '@/lib/db/corrections';
import { DatelineDatabase } from '@/lib/db/database';
import type { Store } from '@/lib/db/store';
import { onMessage } from '@/lib/messages';
import type { EntryContent, EntryLink } from '@/lib/notes/own-entry';
import { createOwnKnowledgeState, type OwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { OwnEntries } from './OwnEntries';
import * as files from './save-file';

const options: Caller = { kind: 'extension', tabId: 1 };
const PORUSH: EntryContent = {
  type: 'person',
  name: 'Noah Porush',
  names: ['Reb Noach'],
  gloss: 'Teacher in Jerusalem',
  note: '',
  wikipedia: null,
  from: null,
  until: null,
  sources: [],
};

let store: Store;
let answers: Answers;
let state: OwnKnowledgeState;
let stops: (() => void)[];
const onLinkDone = vi.fn();
const saved = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  store = {
    database: new DatelineDatabase(`test-${crypto.randomUUID()}`),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  };
  answers = createAnswers(
    {
      store,
      backups: createBackupKeeper(
        store,
        { ...store, database: new BackupDatabase() },
        async () => undefined,
      ),
      own: createOwnShelf(store),
      scholar: () => Promise.reject(new Error('none')),
    },
    {
      announce: () => undefined,
      announceOpened: () => undefined,
      announceWork: () => undefined,
      later: (work) => work(),
      navigate: async () => undefined,
      openTab: async () => undefined,
    },
  );
  stops = [
    onMessage('listOwnKnowledge', () => answers.listOwnKnowledge(undefined, options)),
    onMessage('addEntry', ({ data }) => answers.addEntry(data, options)),
    onMessage('editEntry', ({ data }) => answers.editEntry(data, options)),
    onMessage('deleteEntry', ({ data }) => answers.deleteEntry(data, options)),
    onMessage('restoreEntry', ({ data }) => answers.restoreEntry(data, options)),
    onMessage('previewPack', ({ data }) => answers.previewPack(data, options)),
    onMessage('importPack', ({ data }) => answers.importPack(data, options)),
    onMessage('switchPack', ({ data }) => answers.switchPack(data, options)),
    onMessage('deletePack', ({ data }) => answers.deletePack(data, options)),
    onMessage('restorePack', ({ data }) => answers.restorePack(data, options)),
    onMessage('exportPack', ({ data }) => answers.exportPack(data, options)),
  ];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

async function show(entries: readonly EntryContent[] = [], link: EntryLink | null = null) {
  state = createOwnKnowledgeState();
  stops.push(state.dispose);
  for (const content of entries) await state.add(content, null);
  await state.load();
  render(<OwnEntries state={state} link={link} onLinkDone={onLinkDone} />);
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const list = () => screen.getByRole('list', { name: 'Your own entries' });
const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText('Import a knowledge pack'), { target: { files: [file] } });
const packFile = (...entries: object[]) =>
  new File(
    [
      JSON.stringify({
        ...{ type: 'dateline-knowledge-pack', version: 1, name: 'Old Yishuv', author: 'A. Reader' },
        entries: entries.map((one, i) => ({
          ...{ id: `own-${i}`, type: 'person', gloss: 'Teacher' },
          ...one,
        })),
      }),
    ],
    'pack.json',
  );

describe('an entry', () => {
  test('is written, shown, changed, deleted and taken back', async () => {
    await show();
    expect(screen.getByText('You have written no entries yet.')).toBeTruthy();
    click('Write an entry…');
    write('Name', ' Noah  Porush ');
    write('Further names and spellings', 'Reb Noach\n\nN. Porush');
    write('What it is', 'Teacher in Jerusalem');
    write('Died', '1960');
    click('Save the entry');
    expect(await screen.findByRole('button', { name: 'Edit “Noah Porush”' })).toBeTruthy();
    expect(state.knowledge.value?.entries).toMatchObject([
      { name: 'Noah Porush', names: ['Reb Noach', 'N. Porush'], from: null, until: '1960' },
    ]);

    click('Edit “Noah Porush”');
    write('What it is', 'Rabbi in Jerusalem');
    click('Save the entry');
    expect(await screen.findByText('Rabbi in Jerusalem')).toBeTruthy();

    click('Delete “Noah Porush”');
    expect(await screen.findByText('“Noah Porush” is deleted.')).toBeTruthy();
    click('Undo');
    expect(await screen.findByRole('button', { name: 'Edit “Noah Porush”' })).toBeTruthy();
    click('Delete “Noah Porush”');
    fireEvent.click(await screen.findByText('Recently deleted (1)'));
    click('Restore “Noah Porush”');
    expect(await screen.findByRole('button', { name: 'Edit “Noah Porush”' })).toBeTruthy();
  });

  test('with faults is not saved, and each is said', async () => {
    await show();
    click('Write an entry…');
    write('Born', 'long ago');
    click('Save the entry');
    const sentence =
      'This cannot be saved yet: no name; nothing on what it is; ' +
      'a date that is not written as 1953, 1953-07 or 1953-07-21.';
    expect(screen.getByText(sentence).role).toBe('alert');
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    expect(state.knowledge.value?.entries).toEqual([]);
    click('Cancel');
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('that another tab changed meanwhile is not overwritten unseen', async () => {
    await show([PORUSH]);
    click('Edit “Noah Porush”');
    const [entry] = state.knowledge.value?.entries ?? [];
    if (entry) await state.edit(entry, { ...PORUSH, gloss: 'Rabbi' });
    write('What it is', 'Writer');
    click('Save the entry');
    expect(await screen.findByText(/changed in another tab/)).toBeTruthy();
    click('Save the entry');
    expect(await screen.findByText('Writer')).toBeTruthy();
  });

  test('for words of an article becomes what they mean', async () => {
    const link: EntryLink = {
      kind: 'is',
      scope: 'article',
      slug: 'a',
      surface: 'Porush',
      type: 'place',
    };
    await show([], link);
    expect(screen.getByText('In the article, “Porush” will mean this entry.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLSelectElement>('Kind').value).toBe('place');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Porush');
    write('What it is', 'Village');
    click('Save the entry');
    expect(await screen.findByText('Saved. “Porush” means your entry from now on.')).toBeTruthy();
    expect(onLinkDone).toHaveBeenCalledOnce();
    const [entry] = state.knowledge.value?.entries ?? [];
    expect(await listCorrections(store)).toMatchObject([{ surface: 'Porush', entity: entry?.id }]);
  });

  test('is found by any of its names, and exported alone where it is chosen', async () => {
    await show([PORUSH, { ...PORUSH, name: 'Abel Cohen', names: [], gloss: 'Banker' }]);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'noach jeru' } });
    expect(within(list()).getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText('Shown: 1 of 2')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Choose “Noah Porush” for the export' }));
    click('Export the chosen (1)…');
    write('Name of the pack', 'Teachers');
    write('Licence (may be left empty)', 'CC0');
    click('Save as a file (1)');
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    const [file] = saved.mock.calls[0] ?? [];
    expect(file?.name).toBe('Teachers.dateline-pack.json');
    expect(JSON.parse(file && 'text' in file ? file.text : '')).toMatchObject({
      name: 'Teachers',
      licence: 'CC0',
      entries: [{ name: 'Noah Porush' }],
    });
  });
});

describe('a pack', () => {
  test('is shown before it is stored, with what is wrong, then taken as far as it is sound', async () => {
    await show();
    choose(packFile({ name: 'Noah Porush' }, { name: '<i>B</i> Cohen', gloss: '' }, {}));
    expect(await screen.findByText('“Old Yishuv”: 1 of 3 entries can be imported.')).toBeTruthy();
    expect(screen.getByText('Entry 2 (“<i>B</i> Cohen”): nothing on what it is')).toBeTruthy();
    expect(screen.getByText('Entry 3: no name')).toBeTruthy();
    expect(await store.database.packs.count()).toBe(0);

    const only = screen.getByRole('checkbox', { name: 'Import only if every entry can be' });
    fireEvent.click(only);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import (1)' }).disabled).toBe(
      true,
    );
    fireEvent.click(only);
    click('Import (1)');
    expect(await screen.findByText('“Old Yishuv”: 1 of 3 entries imported.')).toBeTruthy();
    expect(state.knowledge.value?.packs).toMatchObject([{ name: 'Old Yishuv', count: 1 }]);
  });

  test('is switched off, removed, and taken back', async () => {
    await show();
    choose(packFile({ name: 'Noah Porush' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Import (1)' }));
    const box = await screen.findByRole('switch', { name: 'Old Yishuv' });
    fireEvent.click(box);
    await waitFor(() => expect(state.knowledge.value?.packs).toMatchObject([{ on: false }]));
    click('Remove “Old Yishuv”');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByRole('switch', { name: 'Old Yishuv' })).toBeTruthy();

    choose(packFile({ name: 'Noah Porush' }, { name: 'Abel Cohen' }));
    expect(await screen.findByText(/You have a pack of this name.*: 1\./)).toBeTruthy();
  });

  test.each([
    [new File(['x'.repeat(5_000_001)], 'x.json'), 'This file is larger than 5 MB.'],
    [new File(['{"type":'], 'x.json'), 'This file is no JSON, or it is cut off.'],
    [new File(['{}'], 'x.json'), 'This file is no knowledge pack of Dateline.'],
    [packFile(), 'This pack has no entries.'],
  ])('that is none is refused in a sentence', async (file, sentence) => {
    await show();
    choose(file);
    expect(await screen.findByText(`${sentence} Nothing was imported.`)).toBeTruthy();
    expect(await store.database.packs.count()).toBe(0);
  });
});
