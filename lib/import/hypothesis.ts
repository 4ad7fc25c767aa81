import { COLOURS } from '@/lib/notes/highlight';
import { isRecord, type Json, selectorOf, several } from './json-parts';
import type { FoundDraft } from './note-draft';

const COLOUR_TAG = /^colour:(\w+)$/;

/**
 * Annotations of Hypothesis: the file that its client saves, or an answer of its search.
 *
 * @returns null where this is neither
 * @see https://h.readthedocs.io/en/latest/api-reference/v1/
 */
export function readHypothesis(value: unknown): FoundDraft[] | null {
  if (!isRecord(value)) return null;
  const isExport = 'export_date' in value || 'export_userid' in value || 'client_version' in value;
  const records = isExport ? value.annotations : value.rows;
  if (!Array.isArray(records)) return null;
  return records.map((record, index) => ({ at: index + 1, draft: draftOf(record) }));
}

function draftOf(record: unknown): FoundDraft['draft'] {
  if (!isRecord(record)) return 'no-record';
  const [target] = several(record.target).filter(isRecord);
  if (!target?.selector) return 'no-target';
  const { exact, prefix, suffix } = selectorOf(target.selector, 'TextQuoteSelector');
  const { start } = selectorOf(target.selector, 'TextPositionSelector');
  const tags = several(record.tags);
  const colourTag = tags.find((tag) => COLOURS.some((colour) => tag === `colour:${colour}`));
  return {
    id: record.id,
    url: record.uri ?? target.source,
    title: titleOf(record.document),
    ...{ exact, prefix, suffix, start },
    note: record.text,
    tags: tags.filter((tag) => tag !== colourTag),
    colour: COLOUR_TAG.exec(String(colourTag))?.[1],
    created: record.created,
    modified: record.updated,
  };
}

function titleOf(document: unknown): unknown {
  return isRecord(document) ? several((document as Json).title)[0] : undefined;
}
