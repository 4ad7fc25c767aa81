import { useEffect } from 'preact/hooks';
import type { Citable } from '@/lib/citation/citable';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import { NOTE_HELP } from '@/lib/state/note-help';
import type { NoteTaking } from '@/lib/state/note-taking';
import './NoteText.css';
import './ReaderEditor.css';
import { NoteEditor } from './NoteEditor';
import { QuoteTools } from './QuoteTools';
import type { Quotes } from './use-quotes';

interface Props {
  readonly highlight: Highlight;
  readonly article: Citable;
  readonly quotes: Quotes;
  readonly notes: NoteTaking;
  readonly focus: 'note' | 'tags' | undefined;
  /** The editor goes away, or the page does: what was written is to be stored now. */
  readonly onSave: (id: string) => void;
  readonly onClose: () => void;
  readonly onDelete: (highlight: Highlight) => void;
}

/**
 * The editor of a highlight. However it goes away (a click elsewhere, another card, the tab
 * closing) what was written is saved.
 */
export function ReaderEditor(props: Props) {
  const { highlight, article, quotes, notes, focus, onSave, onClose, onDelete } = props;
  const { id, target } = highlight;
  const unsaved = notes.unsaved.value.get(id);
  const problem = unsaved?.problem ?? null;

  useEffect(() => {
    const save = () => onSave(id);
    document.addEventListener('visibilitychange', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      save();
    };
  }, [id]);

  return (
    <>
      <NoteEditor
        quote={target.exact}
        content={unsaved?.content ?? highlight}
        focus={focus}
        help={NOTE_HELP}
        problem={problem && t('reader_not_saved')}
        onChange={({ colour, note, tags }) => notes.write(id, { colour, note, tags })}
        onSave={onClose}
        onDelete={() => onDelete(highlight)}
      />
      <p class="editor-take">
        <QuoteTools passage={{ article, quote: target.exact }} quotes={quotes} />
      </p>
    </>
  );
}
