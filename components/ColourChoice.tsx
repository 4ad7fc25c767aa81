import './ColourChoice.css';
import { useId } from 'preact/hooks';
import { type MessageKey, t } from '@/lib/i18n';
import { COLOURS, type Colour } from '@/lib/notes/highlight';

/** What each colour is called. */
export const COLOUR_NAMES: Readonly<Record<Colour, MessageKey>> = {
  yellow: 'colour_yellow',
  green: 'colour_green',
  blue: 'colour_blue',
  pink: 'colour_pink',
};

interface Props {
  readonly colour: Colour;
  readonly onChoose: (colour: Colour) => void;
}

/** One of the four colours, as a row of dots. */
export function ColourChoice({ colour, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset class="colour-choice">
      <legend>{t('note_colour')}</legend>
      {COLOURS.map((one) => (
        <label key={one} class={`is-${one}`}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === colour}
            aria-label={t(COLOUR_NAMES[one])}
            onChange={() => onChoose(one)}
          />
        </label>
      ))}
    </fieldset>
  );
}
