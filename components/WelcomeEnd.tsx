import { t } from '@/lib/i18n';
import type { SiteAccess } from '@/lib/state/site-access';

interface Props {
  readonly access: SiteAccess;
  readonly onAgain: () => void;
}

/** What to do now that one knows what Dateline does. */
export function WelcomeEnd({ access, onAgain }: Props) {
  return (
    <div class="welcome-end">
      <Access access={access} />
      <p>{t('welcome_end_text')}</p>
      <p class="button-row">
        <a class="button is-primary" href="https://www.jta.org/archive">
          {t('welcome_end_archive')}
        </a>
        <a class="button" href="/help.html#help-keys">
          {t('welcome_end_keys')}
        </a>
        <a class="button" href="/help.html">
          {t('help_title')}
        </a>
      </p>
      <p>{t('welcome_end_where')}</p>
      <p>
        <button type="button" class="text-button" onClick={onAgain}>
          {t('welcome_again')}
        </button>
      </p>
    </div>
  );
}

/** Firefox asks the reader whether Dateline may read the archive; without that it can do nothing. */
function Access({ access }: Pick<Props, 'access'>) {
  const { permitted, late, ask } = access;
  if (late.value) return <p role="status">{t('popup_permitted')}</p>;
  if (permitted.value !== false) return null;
  return (
    <section class="welcome-access" aria-labelledby="welcome-access">
      <h2 id="welcome-access">{t('popup_permission')}</h2>
      <p>{t('popup_permission_why')}</p>
      <button type="button" class="button is-primary" onClick={() => void ask()}>
        {t('popup_permit')}
      </button>
    </section>
  );
}
