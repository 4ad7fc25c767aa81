import { t } from '@/lib/i18n';
import type { AnnotationType } from '@/lib/state/settings';

/** A kind of annotation as the label of one: `Person`. */
export function kindName(type: AnnotationType): string {
  return t(`kind_${type}`);
}
