/** The arrays that a packed file can hold. */
export type Section = Uint8Array | Uint16Array | Int32Array;

/** Where an array stands: `[element size in bytes, offset in the body, number of elements]`. */
type Place = readonly [size: number, offset: number, length: number];

/**
 * Packs named typed arrays into one file: the length of a JSON directory as 32 bits, the
 * directory, then the arrays, each at a multiple of 4 bytes, little-endian as all platforms that
 * run browsers.
 */
export function packSections(sections: Readonly<Record<string, Section>>): Uint8Array {
  const directory: Record<string, Place> = {};
  let offset = 0;
  for (const [name, section] of Object.entries(sections)) {
    directory[name] = [section.BYTES_PER_ELEMENT, offset, section.length];
    offset += roundUp(section.byteLength);
  }
  const head = new TextEncoder().encode(JSON.stringify(directory));
  const bodyAt = 4 + roundUp(head.length);
  const file = new Uint8Array(bodyAt + offset);
  new DataView(file.buffer).setUint32(0, head.length, true);
  file.set(head, 4);
  for (const [name, section] of Object.entries(sections)) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    file.set(bytes, bodyAt + (directory[name]?.[1] ?? 0));
  }
  return file;
}

/** Opens what {@link packSections} made, as views on the same memory where it is aligned. */
export class Sections {
  readonly #directory = new Map<string, Place>();
  readonly #file: Uint8Array;
  readonly #bodyAt: number;

  /** @throws Error if the bytes are not a packed file. */
  constructor(bytes: Uint8Array) {
    this.#file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    const view = new DataView(this.#file.buffer, this.#file.byteOffset, this.#file.byteLength);
    const headLength = view.getUint32(0, true);
    const head: unknown = JSON.parse(
      new TextDecoder().decode(this.#file.subarray(4, 4 + headLength)),
    );
    if (typeof head !== 'object' || head === null) throw new Error('knowledge index: no directory');
    for (const [name, place] of Object.entries(head)) this.#directory.set(name, readPlace(place));
    this.#bodyAt = 4 + roundUp(headLength);
  }

  /** @throws Error if there is no such section. */
  bytes(name: string): Uint8Array {
    const [start, length] = this.#range(name, 1);
    return new Uint8Array(this.#file.buffer, start, length);
  }

  /** @throws Error if there is no such section. */
  shorts(name: string): Uint16Array {
    const [start, length] = this.#range(name, 2);
    return new Uint16Array(this.#file.buffer, start, length);
  }

  /** @throws Error if there is no such section. */
  ints(name: string): Int32Array {
    const [start, length] = this.#range(name, 4);
    return new Int32Array(this.#file.buffer, start, length);
  }

  #range(name: string, size: number): readonly [start: number, length: number] {
    const place = this.#directory.get(name);
    if (place?.[0] !== size)
      throw new Error(`knowledge index: no section ${name} of ${size} bytes`);
    return [this.#file.byteOffset + this.#bodyAt + place[1], place[2]];
  }
}

function readPlace(place: unknown): Place {
  const [size, offset, length] = Array.isArray(place) ? place.map(Number) : [];
  if (size === undefined || offset === undefined || length === undefined) {
    throw new Error('knowledge index: broken directory');
  }
  return [size, offset, length];
}

function roundUp(bytes: number): number {
  return (bytes + 3) & ~3;
}
