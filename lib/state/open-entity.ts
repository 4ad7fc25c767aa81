import type { Annotation } from '../engine/model';
import { sendMessage } from '../messages';

/** Shows the library's page on whom or what an annotation means; undefined where it tells nobody. */
export function entityOpener(annotation: Annotation): (() => void) | undefined {
  if (annotation.kind === 'date' || annotation.entity === null) return undefined;
  const { entity } = annotation;
  return () => void sendMessage('openLibrary', { entity }).catch(() => undefined);
}
