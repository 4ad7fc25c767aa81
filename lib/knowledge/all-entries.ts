import type { TypedEntry } from './cards';
import type { Knowledge } from './schema';

/** All entries of all kinds, in their order. */
export function allEntries(knowledge: Knowledge): readonly TypedEntry[] {
  return [
    ...knowledge.people.map((entry) => ({ type: 'person' as const, entry })),
    ...knowledge.places.map((entry) => ({ type: 'place' as const, entry })),
    ...knowledge.organizations.map((entry) => ({ type: 'organization' as const, entry })),
    ...knowledge.events.map((entry) => ({ type: 'event' as const, entry })),
    ...knowledge.documents.map((entry) => ({ type: 'document' as const, entry })),
    ...knowledge.terms.map((entry) => ({ type: 'term' as const, entry })),
    ...knowledge.offices.map((entry) => ({ type: 'office' as const, entry })),
  ];
}
