import type { ComponentChildren } from 'preact';
import { t } from '@/lib/i18n';
import type { FloatState } from '@/lib/state/float-state';

interface Props {
  readonly floats: FloatState;
  readonly children: ComponentChildren;
}

/** Around what stands over a text: while the pointer is in it, it stays. */
export function FloatFrame({ floats, children }: Props) {
  return (
    <aside
      class="reader-float"
      aria-label={t('reader_float')}
      onPointerEnter={() => floats.hold()}
      onPointerLeave={() => floats.hover(null)}
    >
      {children}
    </aside>
  );
}
