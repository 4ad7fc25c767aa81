import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/messages';
import type { KeptCorrection } from '@/lib/notes/kept-correction';
import type { OwnEntry } from '@/lib/notes/own-entry';
import { createBackupsState } from '@/lib/state/backups-state';
import { createCorrectionsState } from '@/lib/state/corrections-state';
import { createExportRun } from '@/lib/state/export-run';
import { createFileBackupsState } from '@/lib/state/file-backups-state';
import { createImportRun } from '@/lib/state/import-run';
import { createOwnKnowledgeState } from '@/lib/state/own-knowledge-state';
import { DEFAULT_SETTINGS } from '@/lib/state/settings';
import { createSettingsState } from '@/lib/state/settings-state';
import { createWatchedWork } from '@/lib/state/watched-work';
import { OptionsPage } from './OptionsPage';

const CORRECTION: KeptCorrection = {
  id: 'c1',
  kind: 'is',
  scope: 'everywhere',
  surface: 'Wise',
  entity: 'stephen-wise',
  wikipedia: 'Stephen Samuel Wise',
  created: '2026-01-01T00:00:00.000Z',
};
let kept: KeptCorrection[];
let entries: OwnEntry[];
let stops: (() => void)[];

beforeEach(() => {
  fakeBrowser.reset();
  kept = [CORRECTION];
  entries = [];
  stops = [
    onMessage('listOwnKnowledge', () => ({ entries, packs: [] })),
    onMessage('listCorrections', () => kept),
    onMessage('removeCorrection', ({ data: { id } }) => {
      kept = kept.filter((one) => one.id !== id);
      return null;
    }),
  ];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
});

const carrier = { bring: async () => 'f', fetch: async () => null };
const places = {
  offered: ['none', 'folder'],
  chooseFolder: async () => true,
  allowFolder: async () => true,
  allowDownloads: async () => true,
} as const;

async function show() {
  const state = createSettingsState();
  const corrections = createCorrectionsState();
  const own = createOwnKnowledgeState();
  stops.push(own.dispose);
  await Promise.all([state.loaded, corrections.load(), own.load()]);
  const work = createWatchedWork();
  stops.push(work.dispose);
  const exports = createExportRun();
  const start = vi.spyOn(exports, 'start').mockResolvedValue(null);
  render(
    <OptionsPage
      {...{ state, corrections, own, exports }}
      imports={createImportRun()}
      takeOver={null}
      backups={createBackupsState(carrier, work)}
      files={createFileBackupsState(places, work)}
      link={null}
      onLinkDone={() => undefined}
      version="1.2.3"
    />,
  );
  return { settings: state.settings, start };
}

test.each([
  ['Sepia', 'theme', 'sepia'],
  ['System serif', 'typeface', 'serif'],
  ['Full', 'density', 'full'],
  ['Largest', 'textSize', 'largest'],
  ['Long', 'lineLength', 'long'],
  ['Top left', 'pageCorner', 'top-start'],
] as const)('%s is set at once', async (name, key, value) => {
  const { settings } = await show();
  fireEvent.click(screen.getByRole('radio', { name }));
  expect(settings.value[key]).toBe(value);
});

test('keys are recorded as they are pressed, cleared, and set back', async () => {
  const { settings } = await show();
  const field = screen.getByRole('textbox', { name: 'Highlight the selected words' });
  fireEvent.keyDown(field, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
  expect(settings.value.shortcuts.highlight).toBe('h');
  fireEvent.keyDown(field, { key: 'm', code: 'KeyM', ctrlKey: true });
  expect(settings.value.shortcuts.highlight).toBe('Ctrl+M');
  fireEvent.keyDown(field, { key: 'Backspace', code: 'Backspace' });
  expect(settings.value.shortcuts.highlight).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Use the original keys' }));
  expect(settings.value.shortcuts).toEqual(DEFAULT_SETTINGS.shortcuts);
});

test('what was said of a name is listed, and can be taken back', async () => {
  await show();
  expect(screen.getByText(/Stephen Samuel Wise/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Take back what you said of “Wise”' }));
  expect(await screen.findByText(/its card asks “Wrong\?”/)).toBeTruthy();
  expect(kept).toEqual([]);
});

test('what means an own entry is listed by its name', async () => {
  const own = (entity: string) => ({ ...CORRECTION, id: entity, entity });
  kept = [own('own-1'), own('own-2')];
  entries = [
    {
      ...{
        id: 'own-1',
        type: 'person',
        name: 'Noah Porush',
        gloss: 'Teacher',
        names: [],
        note: '',
      },
      ...{ wikipedia: null, from: null, until: null, sources: [] },
      ...{ created: '', modified: '', revision: 1, deletedAt: null },
    },
  ];
  await show();
  expect(screen.getByText('Noah Porush', { selector: 'bdi' })).toBeTruthy();
  expect(screen.getByText('an entry of a pack')).toBeTruthy();
});

test('everything can be taken out', async () => {
  const { start } = await show();
  fireEvent.click(screen.getByRole('button', { name: 'Export Markdown' }));
  expect(start).toHaveBeenCalledWith({ slugs: 'all', format: 'markdown' });
});
