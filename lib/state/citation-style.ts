import type { CitationStyle } from '../citation/cite';
import { storedValue } from './stored-value';

/** The style that the reader cited in last. */
export const CITATION_STYLE = storedValue<CitationStyle>('citation-style', 'chicago-note');
