import './Card.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Annotation, DateExpression, EntityId, Mention } from '@/lib/engine/model';
import { type MessageKey, t, tCount } from '@/lib/i18n';
import type { Card as CardContent } from '@/lib/knowledge/card';
import { dateText, fullDateText, hebrewText } from './date-text';
import { kindName } from './kind-name';
import { LocatorMap } from './LocatorMap';

export interface CardProps {
  readonly annotation: Annotation;
  /** What is known of the entities on the article's day, candidates among them. */
  readonly cards: ReadonlyMap<EntityId, CardContent>;
  /** Day of the bulletin (EDTF), which relative dates are counted from; null if not known. */
  readonly publishedOn: string | null;
  /** Leaves out the button where it is not given. */
  readonly onClose?: (() => void) | undefined;
  /** Offers to correct the day of the bulletin. */
  readonly onCorrectDate?: (() => void) | undefined;
  /** In how many other saved articles the same is named. */
  readonly met?: number | undefined;
  /** Shows those articles. */
  readonly onMet?: (() => void) | undefined;
  /** Draws the surroundings of a place, as the `d` of an SVG path; null where it cannot. */
  readonly onDraw?: ((place: EntityId) => Promise<string | null>) | undefined;
  /** Asks the reader what the passage means instead. */
  readonly onCorrect?: (() => void) | undefined;
  /** Takes back what the reader said of the passage; where nothing was said it is not given. */
  readonly onTakeBack?: (() => void) | undefined;
  /** Leads on to the reader's own highlight that lies on the same words. */
  readonly onEditHighlight?: (() => void) | undefined;
}

/** Who, what or when a marked passage means, on the article's day; then why it is shown. */
export function Card(props: CardProps) {
  const { annotation, cards, publishedOn, met = 0, onMet, onClose } = props;
  const { onDraw, onCorrectDate, onCorrect, onTakeBack, onEditHighlight } = props;
  const place = onDraw && placeOf(cardOf(annotation, cards));
  const title = useId();
  const type = annotation.kind === 'date' ? 'date' : annotation.type;
  return (
    // The page behind it stays usable: a dialog that is not modal.
    <div class={`card is-${type}`} role="dialog" aria-labelledby={title} tabIndex={-1}>
      <div class="card-head">
        <p class="card-type">{kindName(type)}</p>
        {onClose && (
          <button type="button" class="card-close" aria-label={t('card_close')} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {annotation.kind === 'date' ? (
        <DateContent date={annotation} title={title} publishedOn={publishedOn} />
      ) : (
        <MentionContent mention={annotation} title={title} cards={cards} />
      )}
      {place && onDraw && <LocatorMap place={place.id} name={place.name} onDraw={onDraw} />}
      <RelatedHere annotation={annotation} cards={cards} />
      <Certainty annotation={annotation} />
      {annotation.kind === 'mention' && <Candidates mention={annotation} cards={cards} />}
      <MetElsewhere met={met} onMet={onMet} />
      <Links annotation={annotation} cards={cards} />
      {annotation.kind === 'date' && onCorrectDate && (
        <button type="button" class="card-action" onClick={onCorrectDate}>
          {t('card_correct_date')}
        </button>
      )}
      {onCorrect && (
        <button type="button" class="card-action" onClick={onCorrect}>
          {t('card_wrong')}
        </button>
      )}
      {onTakeBack && (
        <button type="button" class="card-action" onClick={onTakeBack}>
          {t('card_take_back')}
        </button>
      )}
      {onEditHighlight && (
        <button type="button" class="card-action" onClick={onEditHighlight}>
          {t('card_edit_highlight')}
        </button>
      )}
    </div>
  );
}

function MetElsewhere({ met = 0, onMet }: Pick<CardProps, 'met' | 'onMet'>) {
  if (met === 0) return null;
  const text = tCount('card_met', met);
  if (!onMet) return <p class="card-met">{text}</p>;
  return (
    <button type="button" class="card-action card-met" onClick={onMet}>
      {text}
    </button>
  );
}

function cardOf(annotation: Annotation, cards: CardProps['cards']): CardContent | undefined {
  if (annotation.kind === 'date' || annotation.entity === null) return undefined;
  return cards.get(annotation.entity);
}

const placeOf = (card: CardContent | undefined) => (card?.at ? card : undefined);

/** Who and what else the article names that belongs to it. */
function RelatedHere({ annotation, cards }: Pick<CardProps, 'annotation' | 'cards'>) {
  const card = cardOf(annotation, cards);
  if (!card) return null;
  const names = [...cards.values()]
    .filter(({ id, related }) => card.related.includes(id) || related.includes(card.id))
    .map(({ name }) => name);
  if (names.length === 0) return null;
  return <p class="card-related">{t('card_related', [...new Set(names)].join(', '))}</p>;
}

function Title({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <h2 class="card-title" id={id}>
      {children}
    </h2>
  );
}

function MentionContent({
  mention,
  title,
  cards,
}: {
  mention: Mention;
  title: string;
  cards: CardProps['cards'];
}) {
  const card = cardOf(mention, cards);
  if (!card) {
    return (
      <>
        <div lang="en" dir="ltr">
          <Title id={title}>{mention.surface}</Title>
        </div>
        {mention.described && <p class="card-day">{t('card_described', mention.described)}</p>}
        {mention.entity === null && <p class="card-note">{t('card_not_identified')}</p>}
      </>
    );
  }

  const { name, lifespan, onTheDay, gloss, note } = card;
  return (
    <div lang="en" dir="ltr">
      <Title id={title}>
        {name}
        {lifespan && <small> {lifespan}</small>}
      </Title>
      {(onTheDay.length > 0 ? onTheDay : [gloss]).map((line) => (
        <p key={line} class="card-day">
          {line}
        </p>
      ))}
      {note && <p class="card-note">{note}</p>}
    </div>
  );
}

function DateContent({
  date,
  title,
  publishedOn,
}: {
  date: DateExpression;
  title: string;
  publishedOn: string | null;
}) {
  const hebrew = hebrewText(date.edtf);
  return (
    <>
      <Title id={title}>
        <time dateTime={date.edtf}>{fullDateText(date.edtf)}</time>
      </Title>
      {hebrew && <p class="card-day">{hebrew}</p>}
      {publishedOn && <p class="card-note">{t('card_bulletin_day', dateText(publishedOn))}</p>}
    </>
  );
}

const CERTAINTIES = [
  [0.85, 'card_certain'],
  [0.6, 'card_likely'],
  [0, 'card_uncertain'],
] as const satisfies readonly (readonly [number, MessageKey])[];

function Certainty({ annotation: { confidence, because } }: { annotation: Annotation }) {
  const [, word] = CERTAINTIES.find(([least]) => confidence >= least) ?? CERTAINTIES[2];
  return (
    <div class="card-why">
      <p>
        <b>{t(word)}</b>
        {because.length > 0 && ': '}
        <span lang="en" dir="ltr">
          {because[0]}
        </span>
      </p>
      {because.length > 1 && (
        <ul lang="en" dir="ltr">
          {because.slice(1).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Candidates({ mention, cards }: { mention: Mention; cards: CardProps['cards'] }) {
  const others = mention.candidates?.filter(({ entity }) => entity !== mention.entity) ?? [];
  if (others.length === 0) return null;
  return (
    <div class="card-candidates">
      <p>{t(mention.entity === null ? 'card_could_be' : 'card_could_also_be')}</p>
      <ul lang="en" dir="ltr">
        {others.map(({ entity, name }) => {
          const card = cards.get(entity);
          return (
            <li key={entity}>
              <b>{name}</b>
              {card && `: ${card.onTheDay[0] ?? card.gloss}`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Links({ annotation, cards }: Pick<CardProps, 'annotation' | 'cards'>) {
  const card = cardOf(annotation, cards);
  const wikipedia = card?.wikipedia ?? wikipediaOf(annotation);
  if (!wikipedia && !card?.sources.length) return null;
  return (
    <div class="card-links">
      {wikipedia && (
        <a href={wikipedia.url} target="_blank" rel="noopener noreferrer">
          {t('card_wikipedia', wikipedia.title)}
        </a>
      )}
      {card && card.sources.length > 0 && (
        <p class="card-sources">{t('card_sources', card.sources.join('; '))}</p>
      )}
    </div>
  );
}

function wikipediaOf(annotation: Annotation): CardContent['wikipedia'] {
  if (annotation.kind === 'date' || annotation.wikipedia === null) return null;
  const title = annotation.wikipedia;
  const path = encodeURIComponent(title.replaceAll(' ', '_'));
  return { title, url: `https://en.wikipedia.org/wiki/${path}` };
}
