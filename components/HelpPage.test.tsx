import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNOTATION_TYPES, DEFAULT_SETTINGS, SETTINGS, SHORTCUTS } from '@/lib/state/settings';
import { createSettingsState } from '@/lib/state/settings-state';
import { HelpPage } from './HelpPage';
import { OPERATORS } from './SearchOperators';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

async function show() {
  const settings = createSettingsState();
  await settings.loaded;
  render(<HelpPage settings={settings} />);
}

const keysOf = (name: string) => within(screen.getByRole('table', { name })).getAllByRole('row');

test('shows the keys as the reader has set them', async () => {
  await SETTINGS.shortcuts.setValue({ ...DEFAULT_SETTINGS.shortcuts, note: 'Alt+N', quote: '' });
  await show();
  const rows = keysOf('On the archive’s pages and in the reader view').map(
    (row) => row.textContent,
  );
  expect(rows).toHaveLength(SHORTCUTS.length);
  expect(rows).toContain('Highlight and write a noteAlt+N');
  expect(rows).toContain('Copy the selected passage with its citationNone');
  expect(keysOf('In the library')[0]?.textContent).toBe('Go to the search/');
  expect(screen.queryByText('Shortcuts are switched off in the settings.')).toBeNull();
});

test('says that shortcuts are switched off', async () => {
  await SETTINGS.shortcutsOn.setValue(false);
  await show();
  expect(screen.getByText('Shortcuts are switched off in the settings.')).toBeTruthy();
});

test('explains every kind of mark and every operator', async () => {
  await show();
  const examples = document.querySelectorAll('.help-example');
  expect(examples).toHaveLength(ANNOTATION_TYPES.length);
  for (const [written] of OPERATORS) expect(screen.getByText(written)).toBeTruthy();
});

test('each line of its contents leads somewhere', async () => {
  await show();
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  const anchors = links
    .map((link) => link.getAttribute('href') ?? '')
    .filter((to) => to[0] === '#');
  expect(anchors.length).toBeGreaterThan(4);
  for (const to of anchors) expect(document.querySelector(to)).toBeTruthy();
});
