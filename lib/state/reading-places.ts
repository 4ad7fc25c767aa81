import { storedValue } from './stored-value';

/** How far down an article somebody has read, whatever size its letters have next time. */
export interface ReadingPlace {
  /** The paragraph at the upper edge. */
  readonly paragraph: number;
  /** How much of it has gone past the edge, 0 to 1. */
  readonly past: number;
}

interface KeptPlace extends ReadingPlace {
  readonly slug: string;
}

/** Articles whose place is remembered; the one read longest ago is forgotten first. */
const MOST = 200;

const PLACES = storedValue<readonly KeptPlace[]>('reading-places', []);

/** Where an article was left. Never throws: null where nothing is kept or can be read. */
export async function readingPlace(slug: string): Promise<ReadingPlace | null> {
  try {
    return (await PLACES.getValue()).find((place) => place.slug === slug) ?? null;
  } catch {
    return null;
  }
}

/** Remembers where an article is left; null forgets it. Never throws: a place is no note. */
export async function keepReadingPlace(slug: string, place: ReadingPlace | null): Promise<void> {
  try {
    const kept = await PLACES.getValue();
    const others = kept.filter((other) => other.slug !== slug);
    if (!place && others.length === kept.length) return;
    await PLACES.setValue(place ? [{ slug, ...place }, ...others].slice(0, MOST) : others);
  } catch {
    // Where nothing can be stored, the article begins at its beginning.
  }
}
