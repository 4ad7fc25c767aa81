import { ANKI } from './anki';
import { BIBLATEX, BIBTEX, CSL_JSON, RIS } from './bibliography';
import { CSV, READWISE } from './csv';
import type { ExportFormat } from './exported-file';
import { HTML } from './html';
import { HYPOTHESIS } from './hypothesis';
import { JSONLD } from './jsonld';
import { LOGSEQ } from './logseq';
import { MARKDOWN } from './markdown';
import { PLAIN_MARKDOWN } from './plain-markdown';
import { TEI } from './tei';

/** Every form that notes leave in, as the reader is offered them. */
export const FORMATS = {
  markdown: MARKDOWN,
  logseq: LOGSEQ,
  plain: PLAIN_MARKDOWN,
  html: HTML,
  jsonld: JSONLD,
  hypothesis: HYPOTHESIS,
  csv: CSV,
  readwise: READWISE,
  anki: ANKI,
  tei: TEI,
  ris: RIS,
  bibtex: BIBTEX,
  biblatex: BIBLATEX,
  csl: CSL_JSON,
} as const satisfies Record<string, ExportFormat>;

export type FormatName = keyof typeof FORMATS;
