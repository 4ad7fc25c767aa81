import type { Piece } from '@/lib/search/mark-words';

/** A text in which what was sought is marked. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}
