export type Json = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that may hold one value, several, or none. */
export function several(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first of the selectors with a type. */
export function selectorOf(selectors: unknown, type: string): Json {
  return (
    several(selectors)
      .filter(isRecord)
      .find((one) => one.type === type) ?? {}
  );
}
