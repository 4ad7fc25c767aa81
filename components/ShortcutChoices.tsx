import './ShortcutChoices.css';
import { useId } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { combinationOf } from '@/lib/state/key-combination';
import { DEFAULT_SETTINGS, SHORTCUTS, type Shortcut } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { Switch } from './Switch';
import { SHORTCUT_NAMES } from './shortcut-names';

/** Keys that do nothing by themselves. */
const HELD = new Set(['Alt', 'AltGraph', 'CapsLock', 'Control', 'Dead', 'Meta', 'Shift']);

/** Which keys do what, and whether any do anything. */
export function ShortcutChoices({ state }: { state: SettingsState }) {
  const id = useId();
  const { shortcutsOn, shortcuts } = state.settings.value;

  function set(shortcut: Shortcut, keys: string) {
    void state.change('shortcuts', { ...shortcuts, [shortcut]: keys });
  }

  function record(shortcut: Shortcut, event: KeyboardEvent) {
    // The keys that one moves about with keep their meaning.
    if (event.key === 'Tab' || event.key === 'Escape' || event.key === 'Enter') return;
    event.preventDefault();
    if (HELD.has(event.key)) return;
    const cleared = event.key === 'Backspace' || event.key === 'Delete';
    set(shortcut, cleared ? '' : combinationOf(event));
  }

  return (
    <div class="shortcut-choices">
      <Switch
        label={t('options_keys_on')}
        on={shortcutsOn}
        onChange={(on) => void state.change('shortcutsOn', on)}
      />
      <p id={`${id}-hint`}>{t('options_keys_hint')}</p>
      {SHORTCUTS.map((shortcut) => (
        <label key={shortcut}>
          <span>{t(SHORTCUT_NAMES[shortcut])}</span>
          <input
            type="text"
            dir="ltr"
            readOnly
            disabled={!shortcutsOn}
            placeholder={t('options_key_none')}
            value={shortcuts[shortcut]}
            aria-describedby={`${id}-hint`}
            onKeyDown={(event) => record(shortcut, event)}
          />
        </label>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => void state.change('shortcuts', DEFAULT_SETTINGS.shortcuts)}
      >
        {t('options_keys_reset')}
      </button>
    </div>
  );
}
