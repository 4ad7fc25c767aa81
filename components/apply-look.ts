import { effect } from '@preact/signals';
import { applyLanguage } from '@/lib/i18n';
import type { SettingsState } from '@/lib/state/settings-state';

/** Gives a page of the extension the language of the interface and the reader's colours. */
export function applyLook(root: HTMLElement, { settings }: SettingsState): void {
  applyLanguage(root);
  effect(() => {
    root.dataset.theme = settings.value.theme;
  });
}
