import './ReaderFootnotes.css';
import { t } from '@/lib/i18n';
import type { MarginNote } from '@/lib/state/margin-notes';
import { footnoteText } from './footnote-text';

interface Props {
  readonly notes: readonly MarginNote[];
  readonly citation: string;
}

/** On paper, what the margin says on the screen: numbered notes, and the citation at the foot. */
export function ReaderFootnotes({ notes, citation }: Props) {
  return (
    <footer class="reader-footnotes">
      {notes.length > 0 && (
        <ol aria-label={t('reader_margin_notes')}>
          {notes.map((note) => (
            <li key={note.key} dir="auto">
              {footnoteText(note)}
            </li>
          ))}
        </ol>
      )}
      <p class="print-citation" lang="en" dir="ltr">
        {citation}
      </p>
    </footer>
  );
}
