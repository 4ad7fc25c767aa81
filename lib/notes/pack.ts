import type { EntryFault, PackEntry } from './own-entry';

/** By which a file says what it is. */
export const PACK_TYPE = 'dateline-knowledge-pack';
/** Of the form of the file. Files of other versions are not read. */
export const PACK_VERSION = 1;

export const PACK_LIMITS = { bytes: 5_000_000, entries: 20_000, name: 100 } as const;

/** What a pack says of itself. */
export interface PackHead {
  readonly name: string;
  readonly author: string | null;
  readonly licence: string | null;
}

/** Entries to be shared, as they stand in a file. */
export interface Pack extends PackHead {
  readonly entries: readonly PackEntry[];
}

/** A pack that was imported. */
export interface KeptPack extends Pack {
  /** UUID. */
  readonly id: string;
  /** Switched off, it says nothing. */
  readonly on: boolean;
  /** ISO times; `imported` of the latest file. */
  readonly created: string;
  readonly imported: string;
  readonly deletedAt: string | null;
}

/** A kept pack without its entries. */
export interface PackSummary extends Omit<KeptPack, 'entries'> {
  /** How many entries it has. */
  readonly count: number;
}

/** Why a file is not imported at all. The sentence for each is the interface text `pack_<fault>`. */
export const PACK_FAULTS = [
  ...(['too-large', 'no-json', 'no-pack', 'other-version', 'no-name', 'no-entries'] as const),
  ...(['too-many', 'none-sound', 'not-whole'] as const),
] as const;
export type PackFault = (typeof PACK_FAULTS)[number];

/** An entry of a file that cannot be kept. */
export interface EntryProblem {
  /** Its place in the file, from 1. */
  readonly entry: number;
  /** Empty where it has none. */
  readonly name: string;
  readonly faults: readonly EntryFault[];
}

/** What a file holds: what can be kept of it, and what is wrong with the rest. */
export interface PackReport extends PackHead {
  /** Entries in the file, sound or not. */
  readonly total: number;
  readonly sound: number;
  readonly problems: readonly EntryProblem[];
}

/** A kept pack without its entries. */
export function summaryOf({ entries, ...pack }: KeptPack): PackSummary {
  return { ...pack, count: entries.length };
}

/** Whether two packs are one: a later file of the same name goes over the earlier. */
export function isSamePack(one: PackHead, other: PackHead): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

/** Entries of both; of those with the same id the newer one, in the place of the older. */
export function mergeEntries(
  older: readonly PackEntry[],
  newer: readonly PackEntry[],
): readonly PackEntry[] {
  return [...new Map([...older, ...newer].map((entry) => [entry.id, entry])).values()];
}
