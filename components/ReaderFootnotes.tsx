import './ReaderFootnotes.css';
import { t } from '@/lib/i18n';
import type { MarginNote } from '@/lib/state/margin-notes';
import { dateText, hebrewText, weekdayText } from './date-text';

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
            <li key={note.key}>{footnoteText(note)}</li>
          ))}
        </ol>
      )}
      <p class="print-citation">{citation}</p>
    </footer>
  );
}

function footnoteText(note: MarginNote): string {
  if (note.kind === 'own') {
    const { note: text, tags } = note.passage.highlight;
    return [text, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ');
  }
  if (note.kind === 'date') {
    const { surface, edtf } = note.date;
    const resolved = [weekdayText(edtf), dateText(edtf), hebrewText(edtf)];
    return `“${surface}”: ${resolved.filter((part) => part !== null).join(', ')}.`;
  }
  const { name, lifespan, onTheDay, gloss, note: more } = note.card;
  const head = lifespan ? `${name} (${lifespan})` : name;
  return [`${head}: ${onTheDay[0] ?? gloss}.`, more].filter((part) => part !== null).join(' ');
}
