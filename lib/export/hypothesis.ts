import { citedAddress, citedTitle } from '@/lib/citation/citable';
import type { ArticleRecord } from '@/lib/notes/article-record';
import type { Highlight } from '@/lib/notes/highlight';
import { byPlace } from '@/lib/notes/place';
import type { ExportContext, ExportFormat, Notes } from './exported-file';

/**
 * Notes in the form in which Hypothesis's own client saves and takes them: its annotations within
 * a head that says when and by whom. A colour becomes a tag, as Hypothesis knows none.
 *
 * @see https://h.readthedocs.io/en/latest/api-reference/v1/
 */
export const HYPOTHESIS: ExportFormat = {
  extension: '.hypothesis.json',
  mediaType: 'application/json',
  write: writeFile,
};

/** Stands before a colour in the tags. */
const COLOUR_TAG = 'colour:';
/** Who made them: Hypothesis wants an account, and this is no account of anybody's. */
const USER = 'acct:reader@dateline.invalid';

function* writeFile(notes: readonly Notes[], { now }: ExportContext): Generator<string> {
  const head = { export_date: now, export_userid: USER, client_version: 'Dateline' };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  let comma = '';
  for (const { article, highlights } of notes) {
    for (const highlight of highlights.toSorted(byPlace)) {
      yield `${comma}\n${JSON.stringify(annotation(article, highlight), null, 2)}`;
      comma = ',';
    }
  }
  yield '\n  ]\n}\n';
}

function annotation(article: ArticleRecord, highlight: Highlight) {
  const { id, created, modified, note, tags, colour, target } = highlight;
  const { exact, prefix, suffix, start, end } = target;
  const uri = citedAddress(article);
  return {
    id,
    created,
    updated: modified,
    user: USER,
    uri,
    text: note,
    tags: [...tags, `${COLOUR_TAG}${colour}`],
    group: '__world__',
    permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
    target: [
      {
        source: uri,
        selector: [
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    document: { title: [citedTitle(article)] },
    links: {},
  };
}
