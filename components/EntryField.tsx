import { useId } from 'preact/hooks';
import { fieldDirection } from '@/lib/i18n';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly wrong?: boolean;
  /** More than one line can be written, and so many are shown. */
  readonly rows?: number;
  readonly onInput: (value: string) => void;
}

/** A line or several lines of plain text with what they are for. */
export function EntryField({ label, hint, rows, wrong = false, onInput, ...field }: Props) {
  const id = useId();
  const shared = {
    ...field,
    id,
    dir: fieldDirection(field.value),
    'aria-invalid': wrong,
    ...(hint !== undefined && { 'aria-describedby': `${id}-hint` }),
  } as const;
  return (
    <div class="entry-field">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
      {hint !== undefined && (
        <p class="entry-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
