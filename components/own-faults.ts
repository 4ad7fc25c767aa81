import { type MessageKey, t } from '@/lib/i18n';
import { ENTRY_LIMITS, type EntryFault } from '@/lib/notes/own-entry';
import { type EntryProblem, PACK_LIMITS, type PackFault } from '@/lib/notes/pack';

const ENTRY_TEXTS: Readonly<Record<EntryFault, MessageKey>> = {
  'no-entry': 'entry_no_entry',
  'no-id': 'entry_no_id',
  'id-twice': 'entry_id_twice',
  'no-type': 'entry_no_type',
  'no-name': 'entry_no_name',
  'name-without-letters': 'entry_name_without_letters',
  'name-too-long': 'entry_name_too_long',
  'wrong-names': 'entry_wrong_names',
  'no-gloss': 'entry_no_gloss',
  'gloss-too-long': 'entry_gloss_too_long',
  'wrong-note': 'entry_wrong_note',
  'wrong-date': 'entry_wrong_date',
  'dates-reversed': 'entry_dates_reversed',
  'wrong-wikipedia': 'entry_wrong_wikipedia',
  'wrong-sources': 'entry_wrong_sources',
};

const PACK_TEXTS: Readonly<Record<PackFault, MessageKey>> = {
  'too-large': 'pack_too_large',
  'no-json': 'pack_no_json',
  'no-pack': 'pack_no_pack',
  'other-version': 'pack_other_version',
  'no-name': 'pack_no_name',
  'no-entries': 'pack_no_entries',
  'too-many': 'pack_too_many',
  'none-sound': 'pack_none_sound',
  'not-whole': 'pack_not_whole',
};

/** `$1` of each of these sentences is the most that is allowed. */
const ENTRY_MOST: Partial<Record<EntryFault, number>> = {
  'name-too-long': ENTRY_LIMITS.line,
  'wrong-names': ENTRY_LIMITS.names,
  'gloss-too-long': ENTRY_LIMITS.glossWords,
  'wrong-note': ENTRY_LIMITS.note,
  'wrong-sources': ENTRY_LIMITS.sources,
};

/** What is wrong with an entry: `no name`. */
export function entryFaultText(fault: EntryFault): string {
  return t(ENTRY_TEXTS[fault], ENTRY_MOST[fault] ?? '');
}

/** Why a file is not imported, in a sentence. */
export function packFaultText(fault: PackFault): string {
  if (fault === 'too-large') return t(PACK_TEXTS[fault], PACK_LIMITS.bytes / 1_000_000);
  return t(PACK_TEXTS[fault], fault === 'too-many' ? PACK_LIMITS.entries : '');
}

/** `Entry 9 (“Porush”): no name; no gloss`. */
export function problemText({ entry, name, faults }: EntryProblem): string {
  const what = faults.map(entryFaultText).join('; ');
  return name === '' ? t('pack_problem', entry, what) : t('pack_problem_named', entry, name, what);
}
