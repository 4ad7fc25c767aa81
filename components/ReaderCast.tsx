import './ReaderNames.css';
import './ReaderCast.css';
import { t, tCount } from '@/lib/i18n';
import type { CastMember } from '@/lib/state/cast';

interface Props {
  readonly cast: readonly CastMember[];
  /** Index of the annotation that names the member first. */
  readonly onShow: (annotation: number) => void;
}

/** Everyone named, with what they were that day. */
export function ReaderCast({ cast, onShow }: Props) {
  if (cast.length === 0) return null;
  return (
    <section class="reader-names reader-cast" aria-labelledby="reader-cast">
      <h2 id="reader-cast">{t('reader_cast')}</h2>
      <ul lang="en" dir="ltr">
        {cast.map(({ key, name, roles, otherDays, lifespan, annotation, times }) => (
          <li key={key}>
            <button type="button" class="reader-name" onClick={() => onShow(annotation)}>
              {name}
            </button>
            {lifespan && <small> {lifespan}</small>}
            {roles.map((role) => (
              <p key={role} class="cast-role">
                {role}
              </p>
            ))}
            {otherDays.length > 0 && <p class="cast-more">{otherDays.join(' · ')}</p>}
            {times > 1 && (
              <p class="cast-more">
                <bdi lang={t('language')}>{tCount('reader_named_times', times)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
