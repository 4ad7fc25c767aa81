import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, isActive, SETTINGS } from './settings';
import { createSettingsState } from './settings-state';

beforeEach(() => fakeBrowser.reset());

test('a fresh machine has the defaults', async () => {
  const state = createSettingsState();
  await state.loaded;
  expect(state.settings.value).toEqual(DEFAULT_SETTINGS);
});

test('what was stored is read, what was not stays at its default', async () => {
  await SETTINGS.theme.setValue('sepia');
  const state = createSettingsState();
  await state.loaded;
  expect(state.settings.value).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' });
});

test('a change made in one page reaches the other, and undoes nothing there', async () => {
  const [one, other] = [createSettingsState(), createSettingsState()];
  await Promise.all([one.loaded, other.loaded]);
  await Promise.all([one.change('density', 'quiet'), other.change('theme', 'dark')]);
  for (const { settings } of [one, other]) {
    expect(settings.value).toMatchObject({ density: 'quiet', theme: 'dark' });
  }
});

test('an article is switched off and on again beside others', async () => {
  const state = createSettingsState();
  await state.showArticle('a', false);
  await state.showArticle('b', false);
  await state.showArticle('a', true);
  expect(isActive(state.settings.value, 'a')).toBe(true);
  expect(isActive(state.settings.value, 'b')).toBe(false);
});

test('after the end nothing is followed', async () => {
  const state = createSettingsState();
  await state.loaded;
  state.dispose();
  await SETTINGS.enabled.setValue(false);
  expect(state.settings.value.enabled).toBe(true);
});
