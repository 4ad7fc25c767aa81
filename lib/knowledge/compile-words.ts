import { hashWord } from '@/lib/engine/text/word-hash';

export const WORD_USED = 1;
export const WORD_GIVEN_NAME = 2;

/** Every word that stands in a name, in an open-addressing table; a word's number is its slot. */
export interface Vocabulary {
  readonly hashes: Int32Array;
  readonly checks: Int32Array;
  readonly flags: Uint8Array;
  readonly numbers: ReadonlyMap<string, number>;
}

/** Slot at which the search for a word begins. */
export function firstSlot(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Lays out folded words; given names are marked, and are words even if no name holds them. */
export function layOutWords(words: Iterable<string>, given: Iterable<string>): Vocabulary {
  const givenNames = new Set(given);
  const all = new Set([...words, ...givenNames]);
  let slots = 1024;
  while (slots < all.size * 1.4) slots *= 2;
  const hashes = new Int32Array(slots);
  const checks = new Int32Array(slots);
  const flags = new Uint8Array(slots);
  const numbers = new Map<string, number>();
  for (const word of all) {
    const [hash, check] = hashWord(word);
    let slot = firstSlot(hash, slots - 1);
    while (flags[slot] !== 0) slot = (slot + 1) & (slots - 1);
    hashes[slot] = hash;
    checks[slot] = check;
    flags[slot] = WORD_USED | (givenNames.has(word) ? WORD_GIVEN_NAME : 0);
    numbers.set(word, slot);
  }
  return { hashes, checks, flags, numbers };
}

const BITS_PER_WORD = 12;
const PROBES = 8;

/**
 * A Bloom filter over folded words: 12 bits a word, about 3 in 1,000 other words pass for one.
 * Source: B. H. Bloom, Space/time trade-offs in hash coding with allowable errors, CACM 1970.
 */
export function bloomOf(words: readonly string[]): Uint8Array {
  let bytes = 64;
  while (bytes * 8 < words.length * BITS_PER_WORD) bytes *= 2;
  const filter = new Uint8Array(bytes);
  for (const word of words) {
    const [hash, check] = hashWord(word);
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = bloomBit(hash, check, probe, bytes);
      filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

/** Whether the word with these hashes may be in the filter. */
export function inBloom(filter: Uint8Array, hash: number, check: number): boolean {
  for (let probe = 0; probe < PROBES; probe++) {
    const bit = bloomBit(hash, check, probe, filter.length);
    if (((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bloomBit(hash: number, check: number, probe: number, bytes: number): number {
  return ((hash + Math.imul(probe, check | 1)) >>> 0) & (bytes * 8 - 1);
}
