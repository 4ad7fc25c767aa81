import type { FormatName } from '../export/formats';
import type { SameNames } from './export-folder';
import { storedValue } from './stored-value';

/** The form that the reader chose last. */
export const EXPORT_CHOICE = storedValue<FormatName | 'template'>('export-format', 'markdown');

/** Where exports can go. */
export const EXPORT_TARGETS = ['download', 'clipboard', 'folder'] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

/** Where the reader sent the last one. */
export const EXPORT_TARGET = storedValue<ExportTarget>('export-target', 'download');

/** What the reader wants done with files that are in the folder already. */
export const EXPORT_SAME_NAMES = storedValue<SameNames>('export-same-names', 'replace');

/** What the reader's own form begins as. */
const FIRST_TEMPLATE = `{% for article in articles %}
# {{ article.title | markdown }}

{{ article.citation | markdown }}
{% for highlight in article.highlights %}
{{ highlight.quote | markdown | blockquote }}

{{ highlight.note }}
{% endfor %}{% endfor %}`;

/** The reader's own form, in Liquid. */
export const EXPORT_TEMPLATE = storedValue<string>('export-template', FIRST_TEMPLATE);
