import type { Mention } from '@/lib/engine/model';

/** What a mention is asked for by that may have been met elsewhere: its entity's id, else its words. */
export function metName({ entity, surface }: Pick<Mention, 'entity' | 'surface'>): string {
  return entity ?? `~${surface}`;
}
