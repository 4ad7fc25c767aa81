import { type MessageKey, t } from '@/lib/i18n';
import type { AnnotationType } from '@/lib/state/settings';

const NAMES: Readonly<Record<AnnotationType, MessageKey>> = {
  person: 'types_person',
  place: 'types_place',
  organization: 'types_organization',
  event: 'types_event',
  document: 'types_document',
  office: 'types_office',
  term: 'types_term',
  date: 'types_date',
};

/** A kind of annotation in the plural, as a heading has it: `People`. */
export function typeName(type: AnnotationType): string {
  return t(NAMES[type]);
}
