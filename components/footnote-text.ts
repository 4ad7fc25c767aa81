import { isolated, t } from '@/lib/i18n';
import { type MarginNote, noteLine } from '@/lib/state/margin-notes';
import { fullDateText, hebrewText } from './date-text';

/** What a note of the margin says, in one line, where it stands at the foot. */
export function footnoteText(note: MarginNote): string {
  if (note.kind === 'own') {
    const { note: text, tags } = note.passage.highlight;
    return [text, ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' ');
  }
  if (note.kind === 'date') {
    const { surface, edtf } = note.date;
    const resolved = [fullDateText(edtf), hebrewText(edtf)];
    return `“${surface}”: ${resolved.filter((part) => part !== null).join(', ')}.`;
  }
  const { name, lifespan, note: more } = note.card;
  const line = noteLine(note.card);
  const head = lifespan && !line.includes(lifespan) ? `${name} (${lifespan})` : name;
  const thread = note.thread.map(({ kind, text }) => `${t(`card_${kind}`)}: ${isolated(text)}.`);
  return [`${head}: ${line}.`, ...thread, more].filter((part) => part !== null).join(' ');
}
