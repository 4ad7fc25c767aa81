import { isRecord, type Json, selectorOf, several } from './json-parts';
import type { FoundDraft } from './note-draft';

/**
 * Annotations by the W3C's model: a page, a collection with its first page, a list, or one alone.
 *
 * @returns null where this is none of them
 * @see https://www.w3.org/TR/annotation-model/
 */
export function readWebAnnotations(value: unknown): FoundDraft[] | null {
  const records = recordsIn(value);
  return records?.map((record, index) => ({ at: index + 1, draft: draftOf(record) })) ?? null;
}

function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isAnnotation) ? value : null;
  if (!isRecord(value)) return null;
  if (isAnnotation(value)) return [value];
  if (Array.isArray(value.items)) return value.items;
  return isRecord(value.first) && Array.isArray(value.first.items) ? value.first.items : null;
}

function isAnnotation(value: unknown): boolean {
  return isRecord(value) && several(value.type).includes('Annotation') && 'target' in value;
}

function draftOf(record: unknown): FoundDraft['draft'] {
  if (!isRecord(record)) return 'no-record';
  const [target] = several(record.target).filter(isRecord);
  if (!target?.selector) return 'no-target';
  const { exact, prefix, suffix } = selectorOf(target.selector, 'TextQuoteSelector');
  const { start } = selectorOf(target.selector, 'TextPositionSelector');
  const { title, issued } = workOf(target);
  return {
    id: record.id,
    url: sourceOf(target.source),
    title,
    publishedOn: issued,
    ...{ exact, prefix, suffix, start },
    ...bodiesOf(record),
    colour: /\bdateline-(\w+)/.exec(String(target.styleClass ?? ''))?.[1],
    created: record.created,
    modified: record.modified,
  };
}

function sourceOf(source: unknown): unknown {
  return isRecord(source) ? source.id : source;
}

function workOf(target: Json): { readonly title?: unknown; readonly issued?: unknown } {
  const work = target['dcterms:isPartOf'];
  return isRecord(work) ? { title: work['dcterms:title'], issued: work['dcterms:issued'] } : {};
}

/** Comments make the note, in their order; what tags is a tag, and anything else is no text. */
function bodiesOf(record: Json): { readonly note: string; readonly tags: readonly unknown[] } {
  const notes: string[] = [];
  const tags: unknown[] = [];
  for (const body of several(record.body ?? record.bodyValue)) {
    if (typeof body === 'string' && record.bodyValue === body) notes.push(body);
    if (!isRecord(body)) continue;
    const isTag = several(body.purpose).includes('tagging');
    if (isTag) tags.push(body.value);
    else if (typeof body.value === 'string') notes.push(body.value);
  }
  return { note: notes.join('\n\n'), tags };
}
