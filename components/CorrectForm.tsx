import './CorrectForm.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Annotation, Correction, EntityId, Mention, MentionType } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import type { Card } from '@/lib/knowledge/card';
import type { EntryLink } from '@/lib/notes/own-entry';
import { kindName } from './kind-name';

export interface CorrectFormProps {
  /** The words as printed. */
  readonly surface: string;
  /** What they are marked as; null where they are not marked. */
  readonly annotation: Annotation | null;
  readonly slug: string;
  /** What is known of the entities on the article's day, candidates among them. */
  readonly cards: ReadonlyMap<EntityId, Card>;
  /** Entities that go by a name or its beginning. */
  readonly onSearch: (text: string) => Promise<readonly Card[]>;
  readonly onSay: (correction: Correction) => void;
  /** The reader would rather write an entry that the words mean. */
  readonly onWrite: (link: EntryLink) => void;
  readonly onClose: () => void;
}

/** Kinds of names that a reader can mark. */
const KINDS = ['person', 'place', 'organization', 'event', 'document'] as const;

/** Asks what a passage means: this one instead, somebody not listed, or no name at all. */
export function CorrectForm(props: CorrectFormProps) {
  const { surface, annotation, slug, cards, onSearch, onSay, onWrite, onClose } = props;
  const mention = annotation?.kind === 'mention' ? annotation : null;
  const candidates = candidatesOf(mention, cards);
  const [scope, setScope] = useState<Correction['scope']>('article');
  const [type, setType] = useState<MentionType>(
    KINDS.find((kind) => kind === mention?.type) ?? 'person',
  );
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<readonly Card[]>(candidates);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  function whole<T extends Pick<Correction, 'kind' | 'type' | 'entity' | 'wikipedia'>>(saying: T) {
    return {
      ...saying,
      surface,
      scope,
      ...(scope === 'article' && { slug }),
      ...(saying.kind === 'is' && mention?.entity && { was: mention.entity }),
    };
  }
  const say = (saying: Parameters<typeof whole>[0]) => onSay(whole(saying));

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    const text = sought.trim();
    if (text === '' && candidates.length > 0) {
      setFound(candidates);
      return;
    }
    let late = false;
    void onSearch(text || surface).then((cards) => {
      if (!late) setFound(cards);
    });
    return () => {
      late = true;
    };
  }, [sought, surface]);

  const offered = found.filter(({ id: one }) => one !== mention?.entity);
  const kind = mention ? 'is' : 'mark';
  return (
    <form
      class="correct-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>{t('correct_title', surface)}</h2>
      <fieldset>
        <legend>{t('correct_scope')}</legend>
        {(['article', 'everywhere'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-scope`}
              checked={scope === one}
              onChange={() => setScope(one)}
            />
            {t(one === 'article' ? 'correct_here' : 'correct_everywhere')}
          </label>
        ))}
      </fieldset>
      <label for={`${id}-sought`}>{t('correct_search')}</label>
      <input
        ref={field}
        id={`${id}-sought`}
        type="search"
        autoComplete="off"
        dir="auto"
        placeholder={surface}
        value={sought}
        onInput={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <ul aria-label={t('correct_found')} lang="en" dir="ltr">
        {offered.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              class="correct-choice"
              onClick={() =>
                say({
                  kind,
                  type: card.type,
                  entity: card.id,
                  wikipedia: card.wikipedia?.title ?? null,
                })
              }
            >
              <b>{card.name}</b> {card.lifespan && <small>{card.lifespan}</small>}
              <span>{card.onTheDay[0] ?? card.gloss}</span>
            </button>
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p role="status">{t('correct_none')}</p>}
      <p class="correct-unlisted">
        <label for={`${id}-type`}>{t('correct_unlisted')}</label>
        <select
          id={`${id}-type`}
          value={type}
          onChange={({ currentTarget }) =>
            setType(KINDS.find((one) => one === currentTarget.value) ?? 'person')
          }
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {kindName(one)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => say({ kind, type })}>
          {t('correct_mark')}
        </button>
        <button type="button" class="button" onClick={() => onWrite(whole({ kind, type }))}>
          {t('correct_write')}
        </button>
      </p>
      {annotation && (
        <p class="correct-unlisted">
          <button type="button" class="button" onClick={() => say({ kind: 'not-this' })}>
            {t(mention ? 'correct_no_name' : 'correct_no_date')}
          </button>
        </p>
      )}
      <button type="button" class="correct-cancel" onClick={onClose}>
        {t('correct_cancel')}
      </button>
    </form>
  );
}

function candidatesOf(mention: Mention | null, cards: CorrectFormProps['cards']): readonly Card[] {
  return (mention?.candidates ?? []).flatMap(({ entity }) => cards.get(entity) ?? []);
}
