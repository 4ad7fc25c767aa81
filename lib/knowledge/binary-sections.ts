/** What a packed file holds under a name: bytes as they are, or whole numbers of up to 32 bits. */
export type Section = Uint8Array | readonly number[];

/** Where a section stands: bytes a number, offset in the body, how many numbers, the least of them. */
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

/** Every so many lists and lines it is noted where one starts; those between are counted off. */
const STRIDE = 32;

/** Sections that {@link Sections.lists} reads as many short lists of numbers. */
export function packLists(
  name: string,
  lists: readonly (readonly number[])[],
): Readonly<Record<string, Section>> {
  const counts = lists.map(({ length }) => length);
  return {
    ...packCounts(name, counts),
    [name]: lists.flat(),
  };
}

/** The same without the items. */
export function packCounts(
  name: string,
  counts: readonly number[],
): Readonly<Record<string, Section>> {
  return { [`${name}Counts`]: counts, [`${name}Marks`]: marksOf(counts) };
}

/** Sections that {@link Sections.lines} reads as lines of text, which hold no line feed. */
export function packLines(
  name: string,
  lines: readonly string[],
): Readonly<Record<string, Section>> {
  const encoder = new TextEncoder();
  const lengths = lines.map((line) => encoder.encode(line).length + 1);
  return {
    [name]: encoder.encode(lines.map((line) => `${line}\n`).join('')),
    [`${name}Marks`]: marksOf(lengths),
  };
}

function marksOf(counts: readonly number[]): readonly number[] {
  let sum = 0;
  const starts = counts.map((count) => {
    sum += count;
    return sum - count;
  });
  return starts.filter((_, i) => i % STRIDE === 0);
}

/** Opens what {@link packSections} made. Nothing is copied or decoded before it is asked for. */
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
    return this.#file.subarray(this.#bodyAt + offset, this.#bodyAt + offset + length);
  }

  /** @throws Error if there is no such section. */
  column(name: string): Column {
    const [width, offset, length, least] = this.#place(name);
    const start = this.#bodyAt + offset;
    return new Column(this.#file.subarray(start, start + width * length), width, length, least);
  }

  /** @throws Error if there are no such counts. */
  stretches(name: string): Stretches {
    return new Stretches(this.column(`${name}Counts`), this.column(`${name}Marks`));
  }

  /** @throws Error if there are no such lists. */
  lists(name: string): Lists {
    return new Lists(this.stretches(name), this.column(name));
  }

  /** @throws Error if there are no such lines. */
  lines(name: string): Lines {
    return new Lines(this.bytes(name), this.column(`${name}Marks`));
  }

  #place(name: string): Place {
    const place = this.#directory.get(name);
    if (!place) throw new Error(`knowledge index: no section ${name}`);
    return place;
  }
}

/** Whole numbers by index. */
export class Column {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #width: number;
  readonly #least: number;

  constructor(bytes: Uint8Array, width: number, length: number, least: number) {
    this.#bytes = bytes;
    this.#width = width;
    this.length = length;
    this.#least = least;
  }

  /** All of them at once, for what is read from end to end: far quicker than one by one. */
  toArray(): Int32Array {
    const numbers = new Int32Array(this.length).fill(this.#least);
    for (let plane = 0; plane < this.#width; plane++) {
      const from = plane * this.length;
      for (let i = 0; i < numbers.length; i++) {
        // Wraps around at 32 bits, as below.
        numbers[i] = (numbers[i] ?? 0) + ((this.#bytes[from + i] ?? 0) << (8 * plane));
      }
    }
    return numbers;
  }

  /** The least number of all for an index out of range. */
  at(index: number): number {
    const bytes = this.#bytes;
    const length = this.length;
    if (index < 0 || index >= length) return this.#least;
    let number = bytes[index] ?? 0;
    if (this.#width > 1) number |= (bytes[length + index] ?? 0) << 8;
    if (this.#width > 2) number |= (bytes[2 * length + index] ?? 0) << 16;
    if (this.#width > 3) number |= (bytes[3 * length + index] ?? 0) << 24;
    // Wraps around at 32 bits, so that the sum is right for the widest as well.
    return (number + this.#least) | 0;
  }
}

/** Stretches of something, one behind the other, by their lengths. */
export class Stretches {
  readonly #counts: Column;
  readonly #marks: Column;

  constructor(counts: Column, marks: Column) {
    this.#counts = counts;
    this.#marks = marks;
  }

  get count(): number {
    return this.#counts.length;
  }

  /** Where a stretch begins. */
  from(index: number): number {
    const mark = Math.floor(index / STRIDE);
    let from = this.#marks.at(mark);
    for (let i = mark * STRIDE; i < index; i++) from += this.#counts.at(i);
    return from;
  }

  /** Where a stretch begins, and where it ends. */
  range(index: number): readonly [from: number, to: number] {
    if (index < 0 || index >= this.count) return [0, 0];
    const from = this.from(index);
    return [from, from + this.#counts.at(index)];
  }

  /** The stretch that holds a place. */
  indexOf(place: number): number {
    let [low, high] = [0, this.#marks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#marks.at(middle) <= place) low = middle;
      else high = middle;
    }
    let index = low * STRIDE;
    let to = this.#marks.at(low) + this.#counts.at(index);
    while (to <= place && index + 1 < this.count) to += this.#counts.at(++index);
    return index;
  }
}

const NONE: readonly number[] = [];

/** Many short lists of numbers. */
export class Lists {
  readonly stretches: Stretches;
  readonly #items: Column;

  constructor(stretches: Stretches, items: Column) {
    this.stretches = stretches;
    this.#items = items;
  }

  /** One of the lists; empty if there is none of that number. */
  at(index: number): readonly number[] {
    const [from, to] = this.stretches.range(index);
    if (from === to) return NONE;
    return Array.from({ length: to - from }, (_, at) => this.#items.at(from + at));
  }
}

const LINE_FEED = 10;

/** Lines of text, decoded one by one. */
export class Lines {
  readonly #text: Uint8Array;
  readonly #marks: Column;

  constructor(text: Uint8Array, marks: Column) {
    this.#text = text;
    this.#marks = marks;
  }

  at(line: number): string {
    let from = this.#marks.at(Math.floor(line / STRIDE));
    for (let i = line % STRIDE; i > 0; i--) from = this.#text.indexOf(LINE_FEED, from) + 1;
    const to = this.#text.indexOf(LINE_FEED, from);
    return from === to ? '' : new TextDecoder().decode(this.#text.subarray(from, to));
  }
}

function readPlace(place: unknown): Place {
  const [width, offset, length, least] = Array.isArray(place) ? place.map(Number) : [];
  if (width === undefined || offset === undefined || length === undefined || least === undefined) {
    throw new Error('knowledge index: broken directory');
  }
  return [width, offset, length, least];
}
