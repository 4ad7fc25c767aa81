import './LibraryEntity.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityId } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import type { Card } from '@/lib/knowledge/card';
import { describeOnDays, type Met, meetingsOf } from '@/lib/state/entity-meetings';
import type { LibraryState } from '@/lib/state/library-state';
import { dateText } from './date-text';
import { LibraryPassage } from './LibraryHighlight';
import { QuoteTools } from './QuoteTools';
import type { Quotes } from './use-quotes';

interface Props {
  readonly state: LibraryState;
  readonly entity: EntityId;
  readonly quotes: Quotes;
}

/** Everything that the reader has on somebody or something, by date, with what they were then. */
export function LibraryEntity({ state, entity, quotes }: Props) {
  const [cards, setCards] = useState<ReadonlyMap<string, Card>>(new Map());
  const version = state.shelf.version.value;
  const status = state.status.value;
  const met = useMemo(
    () => meetingsOf(state.shelf.articles.values(), entity),
    [state, entity, version],
  );
  const days = [...new Set(met.map(({ entry }) => entry.article.publishedOn ?? ''))].join(' ');

  useEffect(() => {
    const abort = new AbortController();
    void describeOnDays(entity, days.split(' '), abort.signal, setCards);
    return () => abort.abort();
  }, [entity, days]);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [entity]);

  const card = [...cards.values()].at(-1);
  const name = card?.name ?? entity.replaceAll('-', ' ');
  useEffect(() => {
    const before = document.title;
    document.title = `${name} – Dateline`;
    return () => {
      document.title = before;
    };
  }, [name]);

  const count = met.reduce((sum, { highlights }) => sum + highlights.length, 0);
  return (
    <div class={`library-entity is-${card?.type ?? 'person'}`}>
      <p>
        <a
          href="/library.html"
          onClick={(event) => {
            event.preventDefault();
            state.showEntity(null);
          }}
        >
          {t('library_back')}
        </a>
      </p>
      <header>
        <h1 ref={heading} tabIndex={-1} lang="en" dir="ltr">
          {name}
        </h1>
        {card && (
          <p lang="en" dir="ltr">
            {[card.lifespan, card.gloss].filter(Boolean).join(' · ')}
          </p>
        )}
        <p role="status">
          {status === 'ready'
            ? t('library_count', met.length, count)
            : t(status === 'loading' ? 'library_loading' : 'library_failed')}
        </p>
      </header>
      {status === 'failed' && (
        <button type="button" class="button is-primary" onClick={() => void state.load()}>
          {t('reader_retry')}
        </button>
      )}
      {status === 'ready' && met.length === 0 && state.shelf.progress.value === null && (
        <p>{t('help_entity_none')}</p>
      )}
      <ol>
        {met.map((one) => (
          <Meeting
            key={one.entry.article.slug}
            met={one}
            quotes={quotes}
            card={cards.get(one.entry.article.publishedOn ?? '')}
          />
        ))}
      </ol>
    </div>
  );
}

interface MeetingProps extends Pick<Props, 'quotes'> {
  readonly met: Met;
  readonly card: Card | undefined;
}

function Meeting({ met, card, quotes }: MeetingProps) {
  const { article } = met.entry;
  const { slug, title, publishedOn } = article;
  const address = `/reader.html?article=${encodeURIComponent(slug)}`;
  return (
    <li>
      <p class="entity-day">{publishedOn ? dateText(publishedOn) : t('reader_date_unknown')}</p>
      {card && card.onTheDay.length > 0 && (
        <ul class="entity-roles" lang="en" dir="ltr">
          {card.onTheDay.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
      )}
      <h2 lang="en" dir="ltr">
        <a href={address}>{title}</a>
      </h2>
      {met.highlights.length > 0 && (
        <ul class="entity-passages" dir="ltr">
          {met.highlights.map((highlight) => (
            <li
              key={highlight.id}
              class={`library-highlight is-${highlight.colour}`}
              data-quoted={highlight.id}
            >
              <LibraryPassage highlight={highlight} linked />
              <p class="library-deeds">
                <QuoteTools passage={{ article, quote: highlight.target.exact }} quotes={quotes} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
