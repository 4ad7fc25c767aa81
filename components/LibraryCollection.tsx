import './LibraryCollection.css';
import { useId, useState } from 'preact/hooks';
import { fieldDirection, t } from '@/lib/i18n';
import type { KeptCollection } from '@/lib/notes/gathering';
import { foldText } from '@/lib/search/fold-text';
import { readQuery } from '@/lib/search/query';
import type { LibraryState } from '@/lib/state/library-state';
import { NoteText } from './NoteText';
import type { Notice } from './Toast';

/** The collection that the search asks for and nothing else; null where it asks for more. */
export function openCollection(state: LibraryState): KeptCollection | null {
  const { terms, filters } = readQuery(state.query.value);
  const [only, ...others] = filters;
  if (terms.length > 0 || others.length > 0 || only?.field !== 'collection' || only.not)
    return null;
  const named = ({ name }: KeptCollection) => foldText(name) === foldText(only.value);
  return state.gatherings.collections.value.find(named) ?? null;
}

interface Props {
  readonly state: LibraryState;
  readonly collection: KeptCollection;
  readonly onNotice: (notice: Notice) => void;
}

/** Name and introduction of a collection, above its articles. */
export function LibraryCollection({ state, collection, onNotice }: Props) {
  const [editing, setEditing] = useState(false);
  const { name, introduction, id } = collection;
  const failed = () => onNotice({ text: t('reader_not_saved') });

  const isTaken = (other: string) =>
    state.gatherings.collections.value.some(
      (one) => one.id !== id && foldText(one.name) === foldText(other),
    );

  function remove() {
    const { gatherings } = state;
    const onAction = () => void gatherings.restore(id).catch(failed);
    gatherings.remove(id).then(() => {
      state.search('');
      onNotice({ text: t('library_collection_gone', name), action: t('reader_undo'), onAction });
    }, failed);
  }

  if (editing) {
    return (
      <Form
        collection={collection}
        isTaken={isTaken}
        onClose={() => setEditing(false)}
        onSave={(next) =>
          void state.gatherings.edit(collection, next).then((takeBack) => {
            setEditing(false);
            if (!takeBack) onNotice({ text: t('place_conflict') });
            else state.search(`collection:"${next.name}"`);
          }, failed)
        }
      />
    );
  }
  return (
    <section class="library-collection" aria-labelledby="collection-name">
      <h2 id="collection-name" dir="auto">
        {name}
      </h2>
      {introduction && (
        <div class="collection-introduction" dir="auto">
          <NoteText note={introduction} />
        </div>
      )}
      <p class="button-row">
        <button type="button" class="button" onClick={() => setEditing(true)}>
          {t('library_collection_edit')}
        </button>
        <button type="button" class="button is-danger" onClick={remove}>
          {t('library_collection_delete')}
        </button>
      </p>
    </section>
  );
}

interface FormProps {
  readonly collection: KeptCollection;
  /** Whether another collection has that name. */
  readonly isTaken: (name: string) => boolean;
  readonly onSave: (content: KeptCollection) => void;
  readonly onClose: () => void;
}

function Form({ collection, isTaken, onSave, onClose }: FormProps) {
  const [name, setName] = useState(collection.name);
  const [introduction, setIntroduction] = useState(collection.introduction);
  const fault = useId();
  // Quotation marks end a name in the search.
  const plain = name.replaceAll('"', '').trim();
  const taken = isTaken(plain);
  return (
    <section class="library-collection" aria-label={t('library_collection_edit')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (plain && !taken) onSave({ ...collection, name: plain, introduction });
        }}
      >
        <label>
          <span>{t('library_collection_name')}</span>
          <input
            type="text"
            required
            maxLength={200}
            dir={fieldDirection(name)}
            value={name}
            aria-invalid={taken}
            aria-describedby={fault}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <p id={fault} class="collection-fault" role="alert">
          {taken && t('library_name_taken')}
        </p>
        <label>
          <span>{t('library_collection_introduction')}</span>
          <textarea
            rows={5}
            dir={fieldDirection(introduction)}
            value={introduction}
            onInput={({ currentTarget }) => setIntroduction(currentTarget.value)}
          />
        </label>
        <p class="button-row">
          <button type="submit" class="button is-primary" disabled={taken}>
            {t('library_collection_save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('library_cancel')}
          </button>
        </p>
      </form>
    </section>
  );
}

interface PlaceProps extends Props {
  readonly slug: string;
  readonly title: string;
}

/** Moves an article up or down in its collection, or out of it. */
export function CollectionPlace({ state, collection, slug, title, onNotice }: PlaceProps) {
  const { slugs } = collection;
  const at = slugs.indexOf(slug);
  const failed = () => onNotice({ text: t('reader_not_saved') });

  function put(next: readonly string[], said?: string) {
    state.gatherings.edit(collection, { ...collection, slugs: next }).then((takeBack) => {
      if (!takeBack) onNotice({ text: t('place_conflict') });
      else if (said) {
        const onAction = () => void takeBack().catch(failed);
        onNotice({ text: said, action: t('reader_undo'), onAction });
      }
    }, failed);
  }

  const without = slugs.filter((one) => one !== slug);
  const moved = (by: number) => [...without.slice(0, at + by), slug, ...without.slice(at + by)];
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={at <= 0}
        aria-label={t('library_collection_up_label', title)}
        onClick={() => put(moved(-1))}
      >
        {t('library_collection_up')}
      </button>
      <button
        type="button"
        class="button"
        disabled={at < 0 || at >= slugs.length - 1}
        aria-label={t('library_collection_down_label', title)}
        onClick={() => put(moved(1))}
      >
        {t('library_collection_down')}
      </button>
      <button
        type="button"
        class="button"
        aria-label={t('library_collection_out_label', title)}
        onClick={() => put(without, t('library_collection_out_done'))}
      >
        {t('library_collection_out')}
      </button>
    </>
  );
}
