import { t } from '@/lib/i18n';
import { type KeyCombination, SHORTCUTS } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { SHORTCUT_NAMES } from './shortcut-names';
import { TURN_KEYS } from './use-edit-turns';
import { LIBRARY_KEYS } from './use-library-keys';

const IS_MAC = /Mac/u.test(navigator.userAgent);

/** Of two ways to write a key, that of this machine. */
const own = ([usual, mac]: readonly [string, string]) => (IS_MAC ? mac : usual);

/** The keys as they are set now, and those that stand for good. */
export function HelpKeys({ settings }: { readonly settings: SettingsState }) {
  const { shortcuts, shortcutsOn } = settings.settings.value;
  return (
    <>
      <p>
        {t('help_keys_text')} <a href="/options.html#options-keys">{t('help_keys_change')}</a>
      </p>
      {!shortcutsOn && (
        <p role="status" class="help-warning">
          {t('help_keys_off')}
        </p>
      )}
      <Table
        title={t('help_keys_pages')}
        rows={SHORTCUTS.map((one) => [t(SHORTCUT_NAMES[one]), [shortcuts[one]]])}
      />
      <Table
        title={t('help_keys_library')}
        rows={[
          [t('help_key_search'), [LIBRARY_KEYS.search]],
          [t('help_key_results'), [LIBRARY_KEYS.next, LIBRARY_KEYS.previous]],
          [t('help_key_open'), ['Enter']],
          [t('help_key_clear'), [LIBRARY_KEYS.back]],
        ]}
      />
      <Table
        title={t('help_keys_everywhere')}
        rows={[
          [t('help_key_undo'), [own(TURN_KEYS.undo)]],
          [t('help_key_redo'), [own(TURN_KEYS.redo)]],
          [t('help_key_card'), ['Enter']],
          [t('help_key_close'), ['Escape']],
          [t('help_key_save'), [IS_MAC ? 'Meta+Enter' : 'Ctrl+Enter', 'Escape']],
        ]}
      />
      <p>{t('help_keys_caret')}</p>
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly (readonly [does: string, keys: readonly KeyCombination[]])[];
}

function Table({ title, rows }: TableProps) {
  return (
    <table class="help-keys">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([does, keys]) => (
          <tr key={does}>
            <th scope="row">{does}</th>
            <td>
              {keys.map((key) =>
                key === '' ? (
                  <span key={key}>{t('options_key_none')}</span>
                ) : (
                  <kbd key={key} dir="ltr">
                    {keyText(key)}
                  </kbd>
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  ' ': '␣',
};

/** A combination as it stands on a keyboard. */
function keyText(combination: KeyCombination): string {
  const meta = IS_MAC ? '⌘' : 'Meta';
  return SIGNS[combination] ?? combination.replace(/^Meta\+|(?<=\+)Meta\+/u, `${meta}+`);
}
