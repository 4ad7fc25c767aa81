import type { Entry, KnownEvent, Name } from './schema';

/** What texts call an entity: its name and the others, but for the headings of the timeline. */
export function namesInTexts(
  entry: Entry & Pick<Partial<KnownEvent>, 'mark'>,
): readonly (string | Name)[] {
  const names = entry.names ?? [];
  return entry.mark === 'timeline' ? names : [entry.name, ...names];
}
