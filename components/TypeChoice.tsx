import './TypeChoice.css';
import { numberText, t } from '@/lib/i18n';
import { ANNOTATION_TYPES, type AnnotationType } from '@/lib/state/settings';
import { typeName } from './type-names';

interface Props {
  readonly shown: readonly AnnotationType[];
  /** How many of each there are; without it no numbers stand beside the names. */
  readonly counts?: ReadonlyMap<AnnotationType, number>;
  readonly onChange: (shown: readonly AnnotationType[]) => void;
}

/** Which kinds of annotation are marked. */
export function TypeChoice({ shown, counts, onChange }: Props) {
  function set(type: AnnotationType, on: boolean) {
    // In the order of the list, so that equal choices are equal lists.
    onChange(ANNOTATION_TYPES.filter((one) => (one === type ? on : shown.includes(one))));
  }

  return (
    <fieldset class="type-choice">
      <legend>{t('reader_types')}</legend>
      {ANNOTATION_TYPES.map((type) => (
        <label key={type} class={`is-${type}`}>
          <input
            type="checkbox"
            checked={shown.includes(type)}
            onChange={({ currentTarget }) => set(type, currentTarget.checked)}
          />
          <span class="type-name">{typeName(type)}</span>
          {counts && <span class="type-count">{numberText(counts.get(type) ?? 0)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
