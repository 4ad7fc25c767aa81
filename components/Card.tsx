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
  const mention = annotation.kind === 'date' ? null : annotation;
  const card = cards.get(mention?.entity ?? '');
  const elsewhere = met > 0 && tCount('card_met', met);
  const title = useId();
  const type = mention?.type ?? 'date';
  return (
    // The page behind it stays usable: a dialog that is not modal.
    <div class={`card is-${type}`} role="dialog" aria-labelledby={title} tabIndex={-1}>
      <div class="card-head">
        <p class="card-type">{kindName(type)}</p>
        {onClose && (
          <button type="button" class="card-close" aria-label={t('card_close')} onClick={onClose}>
            ×
          </button>
        )}
      </div>
      {annotation.kind === 'date' ? (
        <DateContent date={annotation} title={title} publishedOn={publishedOn} />
      ) : card ? (
        <Known card={card} title={title} />
      ) : (
        <Unknown mention={annotation} title={title} />
      )}
      {card?.at && onDraw && <LocatorMap place={card.id} name={card.name} onDraw={onDraw} />}
      <div class="card-why">
        {/* Of what nothing is known it is only said why it is marked. */}
        {mention?.entity !== null && <b>{t(certainty(annotation.confidence))}</b>}
        <English>{annotation.because.join('; ')}</English>
      </div>
      {mention && <Candidates mention={mention} cards={cards} />}
      {elsewhere && (
        <div class="card-met">
          {onMet ? <Action label={elsewhere} onClick={onMet} /> : elsewhere}
        </div>
      )}
      {card && <Links card={card} />}
      <div class="card-foot">
        <Action label={t('card_wrong')} onClick={onCorrect} />
        <Action label={t('card_take_back')} onClick={onTakeBack} />
        <Action label={t('card_edit_highlight')} onClick={onEditHighlight} />
        {!mention && <Action label={t('card_correct_date')} onClick={onCorrectDate} />}
      </div>
    </div>
  );
}

function Action({ label, onClick }: { label: string; onClick: (() => void) | undefined }) {
  if (!onClick) return null;
  return (
    <button type="button" class="card-action" onClick={onClick}>
      {label}
    </button>
  );
}

function English({ children }: { children: ComponentChildren }) {
  return (
    <div lang="en" dir="ltr">
      {children}
    </div>
  );
}

function Unknown({ mention, title }: { mention: Mention; title: string }) {
  const { surface, described, entity } = mention;
  return (
    <>
      <English>
        <h2 class="card-title" id={title}>
          {surface}
        </h2>
      </English>
      {described && <p class="card-day">{t('card_described', described)}</p>}
      {entity === null && <p class="card-note">{t('card_not_identified')}</p>}
    </>
  );
}

/** On the day, in the article, before and after; then what it was at all. */
function Known({ card, title }: { card: CardContent; title: string }) {
  const { name, lifespan, onTheDay, gloss, part, note } = card;
  const [day = gloss, ...further] = onTheDay;
  return (
    <>
      <English>
        <h2 class="card-title" id={title}>
          {name}
          {lifespan && <small> {lifespan}</small>}
        </h2>
        <p class="card-day">{day}</p>
      </English>
      {part.map(({ kind, text }) => (
        <div key={kind} class="card-part">
          <b>{t(`card_${kind}`)}</b>
          <English>{text}</English>
        </div>
      ))}
      <English>
        {further.map((line) => (
          <p key={line} class="card-further">
            {line}
          </p>
        ))}
        {note && (
          <details class="card-note">
            <summary>
              <span>{note}</span>
            </summary>
          </details>
        )}
      </English>
    </>
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
      <h2 class="card-title" id={title}>
        <time dateTime={date.edtf}>{fullDateText(date.edtf)}</time>
      </h2>
      {hebrew && <p class="card-day">{hebrew}</p>}
      {publishedOn && <p class="card-note">{t('card_bulletin_day', dateText(publishedOn))}</p>}
    </>
  );
}

/** How sure it is that this is meant. */
function certainty(confidence: number): MessageKey {
  if (confidence >= 0.85) return 'card_certain';
  return confidence >= 0.6 ? 'card_likely' : 'card_uncertain';
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

function Links({ card: { wikipedia, sources } }: { card: CardContent }) {
  return (
    <div class="card-links">
      {wikipedia && (
        <a href={wikipedia.url} target="_blank" rel="noopener noreferrer">
          {t('card_wikipedia', wikipedia.title)}
        </a>
      )}
      <details>
        <summary>{t('card_sources')}</summary>
        <English>{sources.join('; ')}</English>
      </details>
    </div>
  );
}
