import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/lib/state/settings';
import { createSettingsState } from '@/lib/state/settings-state';
import { OptionsPage } from './OptionsPage';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

async function show() {
  const state = createSettingsState();
  await state.loaded;
  const onExport = vi.fn();
  render(<OptionsPage state={state} version="1.2.3" onExport={onExport} />);
  return { settings: state.settings, onExport };
}

test.each([
  ['Sepia', 'theme', 'sepia'],
  ['Full', 'density', 'full'],
  ['Largest', 'textSize', 'largest'],
  ['Long', 'lineLength', 'long'],
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

test('everything can be taken out', async () => {
  const { onExport } = await show();
  fireEvent.click(screen.getByRole('button', { name: 'Export Markdown' }));
  expect(onExport).toHaveBeenCalledWith('markdown');
});
