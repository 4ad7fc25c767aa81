/** What a packed file holds under a name: bytes as they are, or whole numbers of up to 32 bits. */
export type Section = Uint8Array | readonly number[];

/**
 * Where a section stands: bytes a number, offset in the body, how many numbers, the least of them.
 */
type Place = readonly [width: number, offset: number, length: number, least: number];

/**
 * Packs named sections into one file, made to be deflated: the length of a JSON directory as 32
 * bits, the directory, then the sections. Numbers take as many bytes as the greatest distance from
 * the least needs, all low bytes first: alike bytes then stand together.
 */
export function packSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const directory: Record<string, Place> = {};
  const bodies: Uint8Array[] = [];
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    const isBytes = section instanceof Uint8Array;
    const least = isBytes ? 0 : section.reduce((a, b) => Math.min(a, b), section[0] ?? 0);
    const body = isBytes ? section : planesOf(section, least);
    const width = isBytes || section.length === 0 ? 1 : body.length / section.length;
    directory[name] = [width, offset, section.length, least];
    bodies.push(body);
    offset += body.length;
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const file = new Uint8Array(4 + head.length + offset);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, 4);
  let at = 4 + head.length;
  for (const body of bodies) {
    file.set(body, at);
    at += body.length;
  }
  return file;
}

function planesOf(numbers: readonly number[], least: number): Uint8Array {
  const span = numbers.reduce((most, number) => Math.max(most, number - least), 0);
  const width = span < 0x100 ? 1 : span < 0x10000 ? 2 : span < 0x1000000 ? 3 : 4;
  const planes = new Uint8Array(numbers.length * width);
  for (const [i, number] of numbers.entries()) {
    for (let plane = 0; plane < width; plane++) {
      planes[plane * numbers.length + i] = (number - least) >>> (8 * plane);
    }
  }
  return planes;
}

/** Many short lists of numbers: list n is `items` from `starts[n]` up to but without `starts[n + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Two sections that {@link Sections.lists} reads as lists. */
export function packLists(
  name: string,
  lists: readonly (readonly number[])[],
): Readonly<Record<string, Section>> {
  return { [`${name}Counts`]: lists.map(({ length }) => length), [name]: lists.flat() };
}

/** Opens what {@link packSections} made. Each question reads its section anew, as a copy. */
export class Sections {
  readonly #directory = new Map<string, Place>();
  readonly #file: Uint8Array;
  readonly #bodyAt: number;

  /** @throws Error if the bytes are not a packed file. */
  constructor(file: Uint8Array) {
    this.#file = file;
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    this.#bodyAt = 4 + view.getUint32(0, true);
    const head: unknown = JSON.parse(new TextDecoder().decode(file.subarray(4, this.#bodyAt)));
    if (typeof head !== 'object' || head === null) throw new Error('knowledge index: no directory');
    for (const [name, place] of Object.entries(head)) this.#directory.set(name, readPlace(place));
  }

  /** @throws Error if there is no such section, or if it holds greater numbers than bytes. */
  bytes(name: string): Uint8Array {
    const [width, offset, length, least] = this.#place(name);
    if (width > 1 || least !== 0) throw new Error(`knowledge index: ${name} is more than bytes`);
    return this.#file.slice(this.#bodyAt + offset, this.#bodyAt + offset + length);
  }

  /** @throws Error if there is no such section. */
  ints(name: string): Int32Array {
    const [width, offset, length, least] = this.#place(name);
    const ints = new Int32Array(length).fill(least);
    for (let plane = 0; plane < width; plane++) {
      const at = this.#bodyAt + offset + plane * length;
      const shift = 8 * plane;
      // Whole numbers of 32 bits wrap around, so that the sum is right for the widest as well.
      for (let i = 0; i < length; i++) {
        ints[i] = (ints[i] ?? 0) + ((this.#file[at + i] ?? 0) << shift);
      }
    }
    return ints;
  }

  /** @throws Error if there are no such lists. */
  lists(name: string): Lists {
    return { starts: startsOf(this.ints(`${name}Counts`)), items: this.ints(name) };
  }

  #place(name: string): Place {
    const place = this.#directory.get(name);
    if (!place) throw new Error(`knowledge index: no section ${name}`);
    return place;
  }
}

/** Where each of many stretches begins, and behind the last where it ends. */
export function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

const NONE: readonly number[] = [];

/** One list of many; empty if there is none of that number. */
export function listAt({ starts, items }: Lists, index: number): readonly number[] {
  const from = starts[index] ?? 0;
  const to = starts[index + 1] ?? 0;
  return from >= to ? NONE : Array.from(items.subarray(from, to));
}

function readPlace(place: unknown): Place {
  const [width, offset, length, least] = Array.isArray(place) ? place.map(Number) : [];
  if (width === undefined || offset === undefined || length === undefined || least === undefined) {
    throw new Error('knowledge index: broken directory');
  }
  return [width, offset, length, least];
}
