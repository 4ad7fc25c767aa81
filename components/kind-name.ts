import { type MessageKey, t } from '@/lib/i18n';
import type { AnnotationType } from '@/lib/state/settings';

const NAMES: Readonly<Record<AnnotationType, MessageKey>> = {
  person: 'kind_person',
  place: 'kind_place',
  organization: 'kind_organization',
  event: 'kind_event',
  document: 'kind_document',
  office: 'kind_office',
  term: 'kind_term',
  date: 'kind_date',
};

/** A kind of annotation as the label of one: `Person`. */
export function kindName(type: AnnotationType): string {
  return t(NAMES[type]);
}
