import './NoteText.css';
import { useMemo } from 'preact/hooks';
import { readNote } from '@/lib/markdown/read-note';
import { NoteTree } from './NoteTree';

/** A note of the reader, which is written in Markdown. */
export function NoteText({ note }: { readonly note: string }) {
  const nodes = useMemo(() => readNote(note), [note]);
  return <NoteTree nodes={nodes} />;
}
