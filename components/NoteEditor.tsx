import './NoteEditor.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';
import type { HighlightContent } from '@/lib/notes/highlight';
import type { NoteNode } from '@/lib/notes/note-tree';
import { readTags } from '@/lib/notes/read-tags';
import type { NoteHelp } from '@/lib/state/note-help';
import { ColourChoice } from './ColourChoice';
import { NoteTree } from './NoteTree';
import { TagField } from './TagField';

export interface NoteEditorProps {
  /** The passage, as it stands in the text. */
  readonly quote: string;
  /** What stands in the fields. What comes from elsewhere later takes the place of it. */
  readonly content: HighlightContent;
  /** Where the writing begins; nowhere while it is not given. */
  readonly focus?: 'note' | 'tags' | undefined;
  /** One sentence on why the last saving failed. */
  readonly problem?: string | null;
  /** How the note will look, and tags in use; without it neither is shown. */
  readonly help?: NoteHelp | undefined;
  /** With every letter, so that a draft can be kept. */
  readonly onChange?: ((content: HighlightContent) => void) | undefined;
  /** Also by Escape and Ctrl+Enter: what was written is never thrown away. */
  readonly onSave: (content: HighlightContent) => void;
  readonly onDelete: () => void;
}

/** Colour, note and tags of a highlight. */
export function NoteEditor(props: NoteEditorProps) {
  const { quote, focus, problem, help, onChange, onSave, onDelete } = props;
  const [content, setContent] = useState(props.content);
  /** The note as it will look; null while it is written. */
  const [preview, setPreview] = useState<readonly NoteNode[] | null>(null);
  const [tags, setTags] = useState(props.content.tags.join(', '));
  const written = useRef(new Set<string>());
  const note = useRef<HTMLTextAreaElement>(null);
  const tagField = useRef<HTMLInputElement>(null);
  const id = useId();

  useEffect(() => {
    (focus === 'note' ? note : focus === 'tags' ? tagField : null)?.current?.focus();
  }, [focus]);

  const given = keyOf(props.content);
  useEffect(() => {
    // What was written here comes back from the state above, perhaps some letters late.
    if (written.current.has(given)) forgetBefore(written.current, given);
    else if (given !== keyOf(content)) {
      setContent(props.content);
      setTags(props.content.tags.join(', '));
    }
  }, [given]);

  function change(part: Partial<HighlightContent>) {
    const next = { ...content, ...part };
    setContent(next);
    written.current.delete(keyOf(next));
    written.current.add(keyOf(next));
    onChange?.(next);
  }

  function togglePreview() {
    if (preview) setPreview(null);
    // Without an answer the note is shown as it was written.
    else void help?.read(content.note).then(setPreview, () => setPreview([content.note]));
  }

  function onKeyDown(event: KeyboardEvent) {
    const finished = event.key === 'Escape' || (event.key === 'Enter' && modified(event));
    if (!finished || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onSave(content);
  }

  return (
    <form
      class={`note-editor is-${content.colour}`}
      aria-label={t('note_editor')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(content);
      }}
    >
      <blockquote lang="en" dir="ltr">
        {quote}
      </blockquote>
      <ColourChoice colour={content.colour} onChoose={(colour) => change({ colour })} />
      <div class="note-head">
        <label for={`${id}-note`}>{t('note_label')}</label>
        {help && (
          <button
            type="button"
            class="note-preview-toggle"
            aria-pressed={preview !== null}
            title={t('note_markdown')}
            onClick={togglePreview}
          >
            {t('note_preview')}
          </button>
        )}
      </div>
      {preview && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is long is scrolled by key
        <section class="note-preview" aria-label={t('note_preview_label')} tabIndex={0}>
          <NoteTree nodes={preview} />
        </section>
      )}
      <textarea
        hidden={preview !== null}
        ref={note}
        id={`${id}-note`}
        rows={4}
        dir={fieldDirection(content.note)}
        value={content.note}
        onInput={({ currentTarget }) => change({ note: currentTarget.value })}
      />
      <label for={`${id}-tags`}>{t('note_tags')}</label>
      <TagField
        id={`${id}-tags`}
        line={tags}
        field={tagField}
        known={help?.tags}
        onInput={(line) => {
          setTags(line);
          change({ tags: readTags(line) });
        }}
      />
      {problem && <p role="alert">{problem}</p>}
      <div class="note-actions">
        <button type="submit" class="note-save">
          {t('note_save')}
        </button>
        <button type="button" class="note-delete" onClick={onDelete}>
          {t('note_delete')}
        </button>
      </div>
    </form>
  );
}

/** What came back is no news again; what was written after it is still on its way. */
function forgetBefore(written: Set<string>, given: string): void {
  for (const earlier of written) {
    if (earlier === given) return;
    written.delete(earlier);
  }
}

const keyOf = ({ colour, note, tags }: HighlightContent) => JSON.stringify([colour, note, tags]);

const modified = (event: KeyboardEvent) => event.ctrlKey || event.metaKey;
