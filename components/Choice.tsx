import { type MessageKey, t } from '@/lib/i18n';

interface Props<T extends string> {
  readonly name: MessageKey;
  readonly options: readonly T[];
  readonly labels: Readonly<Record<T, MessageKey>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few: a row of radio buttons that look like one switch. */
export function Choice<T extends string>({ name, options, labels, value, onChange }: Props<T>) {
  return (
    <fieldset class="segmented">
      <legend>{t(name)}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>{t(labels[option])}</span>
        </label>
      ))}
    </fieldset>
  );
}
