import { type MessageKey, t } from '@/lib/i18n';
import type { FileFault, NoteFault } from '@/lib/notes/imported-note';

const NOTE_TEXTS: Readonly<Record<NoteFault, MessageKey>> = {
  'no-record': 'fault_no_record',
  'no-address': 'fault_no_address',
  'other-site': 'fault_other_site',
  'no-target': 'fault_no_target',
  'no-quote': 'fault_no_quote',
  'too-long': 'fault_too_long',
  twice: 'fault_twice',
};

const FILE_TEXTS: Readonly<Record<FileFault, MessageKey>> = {
  'too-large': 'file_too_large',
  unread: 'file_unread',
  'unknown-form': 'file_unknown_form',
  'too-many': 'file_too_many',
  empty: 'file_empty',
};

/** Why one record of a file is not taken. */
export function noteFaultText(fault: NoteFault): string {
  return t(NOTE_TEXTS[fault]);
}

/** Why a whole file is not taken. */
export function fileFaultText(fault: FileFault): string {
  return t(FILE_TEXTS[fault]);
}
