import { hashWord } from '@/lib/engine/text/word-hash';

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
