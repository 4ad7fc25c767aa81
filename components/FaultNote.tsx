import './FaultNote.css';
import { type MessageKey, t } from '@/lib/i18n';
import type { FaultKind, PrintFault } from '@/lib/notes/print-faults';

const KINDS: Readonly<Record<FaultKind, MessageKey>> = {
  illegible: 'print_fault_illegible',
  number: 'print_fault_number',
  hyphen: 'print_fault_hyphen',
  'stray-stop': 'print_fault_stray_stop',
  'lost-stop': 'print_fault_lost_stop',
  twice: 'print_fault_twice',
  name: 'print_fault_name',
};

/** What is suspected of a place in the print, and what was likely meant. */
export function FaultNote({ fault, printed }: { fault: PrintFault; printed: string }) {
  const { kind, likely } = fault;
  return (
    <div class="fault-note" role="note" aria-label={t('print_fault_title')}>
      <p class="fault-kind">{t(KINDS[kind])}</p>
      {likely !== null && likely !== '' && (
        <p>
          {t('print_fault_likely')}{' '}
          <b lang="en" dir="ltr">
            {likely}
          </b>
        </p>
      )}
      <p class="fault-printed">
        {t('print_fault_printed')}{' '}
        <q lang="en" dir="ltr">
          {printed}
        </q>
      </p>
    </div>
  );
}
