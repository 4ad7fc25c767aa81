import { MENTION_TYPES, type MentionType } from '../engine/model';
import { type StoredValue, storedValue } from './stored-value';

/** Every kind of annotation that can be shown or hidden. */
export const ANNOTATION_TYPES = [...MENTION_TYPES, 'date'] as const;
export type AnnotationType = MentionType | 'date';

/** How much is said without being asked, from little to all. */
export const DENSITIES = ['quiet', 'normal', 'full'] as const;
export type Density = (typeof DENSITIES)[number];

/** `system` is light or dark as the machine is. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Of text in the reader view, in the order of size. */
export const TEXT_SIZES = ['small', 'medium', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Of letters in the reader view; `book` is the face that Dateline brings with it. */
export const TYPEFACES = ['book', 'sans', 'serif'] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Of lines in the reader view: about 58, 66 and 76 characters. */
export const LINE_LENGTHS = ['short', 'medium', 'long'] as const;
export type LineLength = (typeof LINE_LENGTHS)[number];

/** What keys can be set for. */
export const SHORTCUTS = [
  ...(['highlight', 'note', 'quote', 'toolbar', 'next', 'previous'] as const),
  ...(['reader', 'caret'] as const),
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

/** By the side that the interface is read to. */
export const PAGE_CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type PageCorner = (typeof PAGE_CORNERS)[number];

/**
 * A key and what is held with it, as `Alt+J`, `Ctrl+Shift+H` or `h`; empty for none. The key is a
 * `KeyboardEvent.key`, letters by the place they have on a Latin keyboard.
 */
export type KeyCombination = string;

/**
 * Everything that the reader can set. Each is stored by itself, so that two pages that change
 * different settings never undo each other.
 */
export interface Settings {
  /** False switches everything off, on all articles. */
  readonly enabled: boolean;
  /** Slugs of articles that are shown as they were printed. */
  readonly articlesOff: readonly string[];
  readonly typesShown: readonly AnnotationType[];
  readonly density: Density;
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly typeface: Typeface;
  readonly lineLength: LineLength;
  /** False switches all shortcuts off. */
  readonly shortcutsOn: boolean;
  readonly shortcuts: Readonly<Record<Shortcut, KeyCombination>>;
  /** Whether the small button stands on archive pages, and in which corner of the window. */
  readonly pageButton: boolean;
  readonly pageCorner: PageCorner;
}

export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  articlesOff: [],
  typesShown: ANNOTATION_TYPES,
  density: 'normal',
  theme: 'system',
  textSize: 'medium',
  typeface: 'book',
  lineLength: 'medium',
  shortcutsOn: true,
  shortcuts: {
    highlight: 'h',
    note: 'n',
    quote: 'q',
    toolbar: 'Alt+M',
    next: 'Alt+J',
    previous: 'Alt+K',
    reader: 'Alt+R',
    caret: 'Alt+C',
  },
  pageButton: true,
  pageCorner: 'bottom-end',
};

export const SETTING_KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];

type StoredSettings = { readonly [K in keyof Settings]: StoredValue<Settings[K]> };

/** Where each setting lies. */
export const SETTINGS = Object.fromEntries(
  SETTING_KEYS.map((key) => [key, storedValue(`settings-${key}`, DEFAULT_SETTINGS[key])]),
) as StoredSettings;

/** Whether annotations are shown on an article. */
export function isActive(settings: Settings, slug: string): boolean {
  return settings.enabled && !settings.articlesOff.includes(slug);
}
