import './WorkProgress.css';
import { t } from '@/lib/i18n';

interface Props {
  /** What is going on. */
  readonly name: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly onStop: () => void;
}

/** How far long work has come, and the way to stop it. */
export function WorkProgress({ name, progress, onStop }: Props) {
  return (
    <p class="work-progress">
      <label>
        <span>{name}</span>
        <progress max={Math.max(1, progress.total)} value={progress.done} />
      </label>
      <button type="button" class="button" onClick={onStop}>
        {t('import_stop')}
      </button>
    </p>
  );
}
