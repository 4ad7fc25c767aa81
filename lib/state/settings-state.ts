import { type ReadonlySignal, signal } from '@preact/signals';
import { DEFAULT_SETTINGS, SETTINGS, type Settings } from './settings';

export interface SettingsState {
  /** The defaults until {@link loaded}. */
  readonly settings: ReadonlySignal<Settings>;
  /** Settles when what is stored was read; never rejects: without storage the defaults hold. */
  readonly loaded: Promise<void>;
  /** Takes effect at once, here and in every open page. Throws where it could not be stored. */
  change<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void>;
  /** Shows annotations on one article, or leaves it as it was printed. */
  setArticleShown(slug: string, shown: boolean): Promise<void>;
  /** Stops following. */
  dispose(): void;
}

const KEYS = [
  'enabled',
  'articlesOff',
  'typesShown',
  'density',
  'theme',
  'textSize',
  'shortcutsOn',
  'shortcuts',
  'pageButton',
] as const satisfies readonly (keyof Settings)[];

/** The reader's settings, kept true while other pages change them. */
export function createSettingsState(): SettingsState {
  const settings = signal(DEFAULT_SETTINGS);

  function put<K extends keyof Settings>(key: K, value: Settings[K]) {
    settings.value = { ...settings.value, [key]: value };
  }

  async function follow<K extends keyof Settings>(key: K): Promise<() => void> {
    const stored: { getValue(): Promise<Settings[K]>; watch: Watch<Settings[K]> } = SETTINGS[key];
    const stop = stored.watch((value) => put(key, value));
    await stored.getValue().then(
      (value) => put(key, value),
      () => put(key, DEFAULT_SETTINGS[key]),
    );
    return stop;
  }

  return { settings } as never;
}
