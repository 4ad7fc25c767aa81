import './DisplayChoices.css';
import type { MessageKey } from '@/lib/i18n';
import {
  DENSITIES,
  type Density,
  LINE_LENGTHS,
  type LineLength,
  TEXT_SIZES,
  type TextSize,
  THEMES,
  type Theme,
  TYPEFACES,
  type Typeface,
} from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { Choice } from './Choice';

const SIZES: Readonly<Record<TextSize, MessageKey>> = {
  small: 'display_small',
  medium: 'display_medium',
  large: 'display_large',
  largest: 'display_largest',
};

const FACES: Readonly<Record<Typeface, MessageKey>> = {
  book: 'display_book',
  sans: 'display_sans',
  serif: 'display_serif',
};

const LENGTHS: Readonly<Record<LineLength, MessageKey>> = {
  short: 'display_short',
  medium: 'display_medium',
  long: 'display_long',
};

const THEME_NAMES: Readonly<Record<Theme, MessageKey>> = {
  system: 'display_system',
  light: 'display_light',
  sepia: 'display_sepia',
  dark: 'display_dark',
  contrast: 'display_contrast',
};

const DENSITY_NAMES: Readonly<Record<Density, MessageKey>> = {
  quiet: 'display_quiet',
  normal: 'display_normal',
  full: 'display_full',
};

/** How the reader view looks: letters, lines, colours, and how much it says by itself. */
export function DisplayChoices({ state }: { state: SettingsState }) {
  const { textSize, typeface, lineLength, theme, density } = state.settings.value;
  return (
    <div class="display-choices">
      <Choice
        name="reader_density"
        options={DENSITIES}
        labels={DENSITY_NAMES}
        value={density}
        onChange={(value) => void state.change('density', value)}
      />
      <Choice
        name="reader_size"
        options={TEXT_SIZES}
        labels={SIZES}
        value={textSize}
        onChange={(value) => void state.change('textSize', value)}
      />
      <Choice
        name="reader_typeface"
        options={TYPEFACES}
        labels={FACES}
        value={typeface}
        onChange={(value) => void state.change('typeface', value)}
      />
      <Choice
        name="reader_measure"
        options={LINE_LENGTHS}
        labels={LENGTHS}
        value={lineLength}
        onChange={(value) => void state.change('lineLength', value)}
      />
      <Choice
        name="reader_theme"
        options={THEMES}
        labels={THEME_NAMES}
        value={theme}
        onChange={(value) => void state.change('theme', value)}
      />
    </div>
  );
}
