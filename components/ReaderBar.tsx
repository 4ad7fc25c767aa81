import './ReaderBar.css';
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import type { EditsLeft } from '@/lib/notes/edit-history';
import type { FaultSwitch } from '@/lib/state/fault-switch';
import type { AnnotationType } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { DisplayChoices } from './DisplayChoices';
import { Switch } from './Switch';
import { TypeChoice } from './TypeChoice';
import type { TurnButtons } from './use-edit-turns';

interface Props {
  readonly settings: SettingsState;
  readonly counts: ReadonlyMap<AnnotationType, number>;
  /** True while the text stands as it was published, without any mark. */
  readonly asPrinted: boolean;
  readonly onAsPrinted: (on: boolean) => void;
  /** Whether a caret moves through the text. */
  readonly caret: boolean;
  readonly onCaret: (on: boolean) => void;
  readonly faults: FaultSwitch;
  readonly onBack: () => void;
  readonly edits: EditsLeft;
  readonly turns: TurnButtons;
}

/** Ways out of the reader view, and how it looks. Stays at the top while the text scrolls. */
export function ReaderBar(props: Props) {
  const { settings, counts, asPrinted, onAsPrinted, onBack } = props;
  return (
    <nav class="reader-bar" aria-label={t('reader_tools')}>
      <button type="button" class="bar-button" onClick={onBack}>
        <span aria-hidden="true" class="bar-arrow">
          ←
        </span>
        <span class="bar-label">{t('reader_back')}</span>
      </button>
      <MoreMenu {...props} />
      <Switch label={t('reader_as_printed')} on={asPrinted} onChange={onAsPrinted} />
      <DisplayMenu settings={settings} counts={counts} faults={props.faults} />
    </nav>
  );
}

/** What else can be done, side by side; on a narrow page behind one button. */
function MoreMenu({ settings, edits, turns, caret, onCaret }: Props) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  useClosing(menu, open, () => setOpen(false));

  return (
    <div class={`bar-more${open ? ' is-open' : ''}`} ref={menu}>
      <button
        type="button"
        class="bar-button bar-dots"
        aria-label={t('reader_more')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <div class="bar-list" id={id}>
        <a class="bar-button" href="/library.html">
          {t('reader_library')}
        </a>
        <span class="bar-space" />
        <button
          type="button"
          class="bar-button"
          aria-label={t('edit_undo_label')}
          disabled={!edits.undo}
          onClick={turns.undo}
        >
          <span aria-hidden="true" class="bar-arrow">
            ↶
          </span>
          <span>{t('reader_undo')}</span>
        </button>
        <button
          type="button"
          class="bar-button"
          aria-label={t('edit_redo_label')}
          disabled={!edits.redo}
          onClick={turns.redo}
        >
          <span aria-hidden="true" class="bar-arrow">
            ↷
          </span>
          <span>{t('edit_redo')}</span>
        </button>
        <button
          type="button"
          class="bar-button bar-caret"
          aria-label={t('caret_mode')}
          title={t('caret_mode')}
          aria-pressed={caret}
          aria-keyshortcuts={settings.settings.value.shortcuts.caret}
          onClick={() => {
            setOpen(false);
            onCaret(!caret);
          }}
        >
          <span aria-hidden="true" class="bar-sign">
            I
          </span>
          <span class="bar-word">{t('caret_mode')}</span>
        </button>
        <a class="bar-button bar-help" href="/help.html" title={t('help_title')}>
          <span aria-hidden="true" class="bar-sign">
            ?
          </span>
          <span class="bar-word">{t('help_title')}</span>
        </a>
      </div>
    </div>
  );
}

function DisplayMenu({ settings, counts, faults }: Pick<Props, 'settings' | 'counts' | 'faults'>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useClosing(menu, open, () => setOpen(false));

  return (
    <details
      class="display-menu"
      ref={menu}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="bar-button">{t('reader_settings')}</summary>
      <div class="display-sheet">
        <DisplayChoices state={settings} />
        <Switch
          label={t('print_fault_switch')}
          on={faults.on.value}
          onChange={(on) => void faults.turn(on)}
        />
        <TypeChoice
          shown={settings.settings.value.typesShown}
          counts={counts}
          onChange={(shown) => void settings.change('typesShown', shown)}
        />
      </div>
    </details>
  );
}

/** Closes a menu at Escape, which leads back to its button, and at a press anywhere else. */
function useClosing(menu: RefObject<HTMLElement | null>, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return;
    function leave(event: Event) {
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        menu.current?.querySelector<HTMLElement>('summary, button')?.focus();
      } else if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      close();
    }
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', leave);
    };
  }, [open]);
}
