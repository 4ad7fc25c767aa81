import { render } from 'preact';
import { t } from '@/lib/i18n';
import { Toast } from './Toast';

/**
 * Says so when something that the reader asked for failed and nobody else tells them: the background
 * is gone, the storage refuses. A page that says nothing looks like one that did what was asked.
 *
 * @returns stops telling
 */
export function tellFailures(): () => void {
  const place = document.createElement('div');
  document.body.append(place);
  const draw = (failed: boolean) =>
    render(
      <Toast
        notice={failed ? { text: t('help_failed'), urgent: true } : null}
        onDone={() => draw(false)}
      />,
      place,
    );
  const onFailure = () => draw(true);
  draw(false);
  addEventListener('unhandledrejection', onFailure);
  return () => {
    removeEventListener('unhandledrejection', onFailure);
    place.remove();
  };
}
