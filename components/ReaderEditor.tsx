import { useEffect, useRef } from 'preact/hooks';
import type { Highlight, HighlightContent } from '@/lib/notes/highlight';
import { keepDraft } from '@/lib/state/note-drafts';
import { NoteEditor } from './NoteEditor';

interface Props {
  readonly highlight: Highlight;
  /** What could not be stored at the last try, to be tried again. */
  readonly unsaved: HighlightContent | null;
  readonly problem: string | null;
  readonly focus: 'note' | 'tags' | undefined;
  readonly onSave: (highlight: Highlight, content: HighlightContent) => void;
  readonly onClose: () => void;
  readonly onDelete: (highlight: Highlight) => void;
}

/**
 * The editor of a highlight. However it goes away (a click elsewhere, another card, the tab
 * closing) what was written is saved.
 */
export function ReaderEditor(props: Props) {
  const { highlight, unsaved, problem, focus, onClose, onDelete } = props;
  const written = useRef<HighlightContent | null>(unsaved);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    function save() {
      const content = written.current;
      written.current = null;
      if (content) latest.current.onSave(latest.current.highlight, content);
    }
    document.addEventListener('visibilitychange', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      save();
    };
  }, []);

  return (
    <NoteEditor
      quote={highlight.target.exact}
      content={unsaved ?? highlight}
      focus={focus}
      problem={problem}
      onChange={(content) => {
        written.current = content;
        void keepDraft(highlight.id, content);
      }}
      onSave={onClose}
      onDelete={() => {
        written.current = null;
        onDelete(highlight);
      }}
    />
  );
}
