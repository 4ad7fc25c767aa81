import { useEffect, useState } from 'preact/hooks';
import { t } from '@/lib/i18n';
import { Switch } from './Switch';

/** Whether the next version goes on in pages that are open when it comes; the browser's to allow. */
export interface TakeOver {
  isAllowed(): Promise<boolean>;
  /** Called by a click, or the browser refuses. @returns whether it is allowed now */
  allow(on: boolean): Promise<boolean>;
}

/** Lets an update go on in open pages, or not. */
export function TakeOverChoice({ takeOver }: { readonly takeOver: TakeOver }) {
  const [on, setOn] = useState(false);
  useEffect(() => void takeOver.isAllowed().then(setOn), [takeOver]);
  return (
    <Switch
      label={t('options_take_over')}
      on={on}
      onChange={(next) => void takeOver.allow(next).then(setOn)}
    />
  );
}
