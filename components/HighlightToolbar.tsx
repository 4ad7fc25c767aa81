import './HighlightToolbar.css';
import { useRef } from 'preact/hooks';
import { direction, t } from '@/lib/i18n';
import { COLOURS, type HighlightContent } from '@/lib/notes/highlight';

interface Props {
  /**
   * Marks the passage. A colour that is not given is that used last; `open` asks for the editor,
   * beginning in that field.
   */
  readonly onHighlight: (content: Partial<HighlightContent>, open?: 'note' | 'tags') => void;
  /** Says what name the passage is; leaves out the button where it is not given. */
  readonly onName?: (() => void) | undefined;
  /** Copies the passage with its citation; leaves out the button where it is not given. */
  readonly onCopy?: (() => void) | undefined;
}

/** What can be done with the selected passage. Taking hold of it leaves the selection as it is. */
export function HighlightToolbar({ onHighlight, onName, onCopy }: Props) {
  const root = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const right = direction() === 'rtl' ? -1 : 1;
    const step = { ArrowRight: right, ArrowLeft: -right }[event.key];
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    buttons.at((at + step) % buttons.length)?.focus();
  }

  return (
    <div
      class="highlight-toolbar"
      role="toolbar"
      aria-label={t('toolbar_label')}
      ref={root}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`toolbar-colour is-${colour}`}
          aria-label={t(`toolbar_${colour}`)}
          title={t(`toolbar_${colour}`)}
          onClick={() => onHighlight({ colour })}
        />
      ))}
      <button type="button" class="toolbar-action" onClick={() => onHighlight({}, 'note')}>
        {t('toolbar_note')}
      </button>
      <button type="button" class="toolbar-action" onClick={() => onHighlight({}, 'tags')}>
        {t('toolbar_tags')}
      </button>
      {onName && (
        <button type="button" class="toolbar-action" onClick={onName}>
          {t('toolbar_name')}
        </button>
      )}
      {onCopy && (
        <button type="button" class="toolbar-action" onClick={onCopy}>
          {t('toolbar_copy')}
        </button>
      )}
    </div>
  );
}
