import type { Citable } from './citable';
import { cslItem } from './csl-item';
import { plain } from './styled';
import { chicagoNote, chicagoReference } from './styles';

/**
 * A citation in one line, in the manner of a note of the Chicago Manual of Style. Plain text: the
 * newspaper's name has no italics.
 */
export function formatCitation(article: Citable): string {
  return plain(chicagoNote(cslItem(article)));
}

/** The same without address and full stop, for where the address is to be a link. */
export function formatReference(article: Citable): string {
  return plain(chicagoReference(cslItem(article)));
}
