import type { FormatName } from '../export/formats';
import { storedValue } from './stored-value';

/** The form that the reader chose last. */
export const EXPORT_CHOICE = storedValue<FormatName | 'template'>('export-format', 'markdown');

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
