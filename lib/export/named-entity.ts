import type { NamedEntity } from './exported-file';

interface Told extends Pick<NamedEntity, 'id' | 'type' | 'name'> {
  readonly onTheDay: readonly string[];
  readonly gloss: string;
  readonly wikipedia: { readonly url: string } | null;
}

/** What files tell of a card: its first line, with plain spaces, which are what one searches for. */
export function namedEntity({ id, type, name, onTheDay, gloss, wikipedia }: Told): NamedEntity {
  return {
    ...{ id, type, name },
    onTheDay: (onTheDay[0] ?? gloss).replaceAll('\u00a0', ' '),
    wikipedia: wikipedia?.url ?? null,
  };
}
