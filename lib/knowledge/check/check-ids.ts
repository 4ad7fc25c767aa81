import { allEntries } from '../all-entries';
import type { TypedEntry } from '../cards';
import type { Knowledge } from '../schema';
import { seatsOn } from '../seats';
import type { Finding } from './finding';

/** Ids are unique over all kinds, what is referred to exists, and one article has one entry. */
export function checkIds(knowledge: Knowledge): readonly Finding[] {
  const entries = allEntries(knowledge);
  const ids = new Set(entries.map(({ entry }) => entry.id));
  const threads = new Set(knowledge.threads.map(({ id }) => id));
  const missing = (owner: string, references: readonly string[], known: ReadonlySet<string>) =>
    references
      .filter((id) => !known.has(id))
      .map((id) => ({
        rule: 'unknown-id',
        about: `${owner} ${id}`,
        message: `${owner} refers to ${id}, which does not exist`,
      }));

  return [
    ...repeated(entries.map(({ entry }) => entry.id)),
    ...repeated(knowledge.threads.map(({ id }) => id)),
    ...sameTitles(entries),
    ...entries.flatMap((found) => missing(found.entry.id, referencesOf(found), ids)),
    ...knowledge.events.flatMap((event) => missing(event.id, event.threads ?? [], threads)),
    ...knowledge.threads.flatMap(({ id, about }) => missing(id, about, ids)),
    ...knowledge.surfaces.flatMap(({ text, senses }) =>
      missing(
        `surface ${text}`,
        senses.map(({ entity }) => entity),
        ids,
      ),
    ),
    ...unknownSources(knowledge, entries),
  ];
}

function repeated(ids: readonly string[]): readonly Finding[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => ({
    rule: 'same-id',
    about: id,
    message: `${id} stands more than once`,
  }));
}

/** Offices, events and the like may share the article of what they belong to. */
function sameTitles(entries: readonly TypedEntry[]): readonly Finding[] {
  const standing = entries.filter(({ type }) => ['person', 'place', 'organization'].includes(type));
  const titled = standing.filter(({ entry }) => entry.wikipedia !== null);
  return Map.groupBy(titled, ({ type, entry }) => `${type} ${entry.wikipedia}`)
    .values()
    .filter((group) => group.length > 1)
    .map((group) => ({
      rule: 'same-title',
      about: group
        .map(({ entry }) => entry.id)
        .toSorted()
        .join(' '),
      message: `${group.map(({ entry }) => entry.id).join(' and ')} share the article "${group[0]?.entry.wikipedia}"`,
    }))
    .toArray();
}

function referencesOf(found: TypedEntry): readonly string[] {
  const { related = [], names = [] } = found.entry;
  const needs = names.flatMap((name) => (typeof name === 'string' ? [] : (name.needs ?? [])));
  return [...related, ...needs, ...ownReferences(found)];
}

function ownReferences({ type, entry }: TypedEntry): readonly string[] {
  switch (type) {
    case 'place':
      return (entry.within ?? []).map(({ id }) => id);
    case 'organization':
      return [...seatsOn(entry, null), ...present([entry.predecessor, entry.successor])];
    case 'event':
      return present([entry.where, ...(entry.participants ?? [])]);
    case 'document':
      return entry.parties ?? [];
    case 'office':
      return [entry.body, ...(entry.bare?.in ?? []), ...entry.holders.map(([person]) => person)];
    case 'person':
    case 'term':
      return [];
  }
}

function present(ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id) => id !== undefined);
}

function unknownSources(knowledge: Knowledge, entries: readonly TypedEntry[]): readonly Finding[] {
  const known = new Set((knowledge.sources ?? []).map(({ key }) => key));
  return entries.flatMap(({ entry }) =>
    entry.sources
      .filter((source) => !known.has(source) && !/^https?:\/\//u.test(source))
      .map((source) => ({
        rule: 'unknown-source',
        about: `${entry.id} ${source}`,
        message: `${entry.id} names the source ${source}, which sources.yaml does not have`,
      })),
  );
}
