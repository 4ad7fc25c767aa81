import { type ReadonlySignal, signal } from '@preact/signals';
import { DEFAULT_SETTINGS, SETTING_KEYS, SETTINGS, type Settings } from './settings';

export interface SettingsState {
  /** The defaults until {@link loaded}. */
  readonly settings: ReadonlySignal<Settings>;
  /** Settles when what is stored was read; never rejects: without storage the defaults hold. */
  readonly loaded: Promise<void>;
  /** Takes effect here at once, and in every open page. Throws where it could not be stored. */
  change<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void>;
  /** Shows annotations on one article, or leaves it as it was printed. */
  showArticle(slug: string, shown: boolean): Promise<void>;
  /** Stops following. */
  dispose(): void;
}

/** The reader's settings, kept true while other pages change them. */
export function createSettingsState(): SettingsState {
  const settings = signal(DEFAULT_SETTINGS);

  function put<K extends keyof Settings>(key: K, value: Settings[K]) {
    const next = { ...settings.value, [key]: value };
    // What is stored may come from a version that knew fewer shortcuts.
    const shortcuts = { ...DEFAULT_SETTINGS.shortcuts, ...next.shortcuts };
    settings.value = { ...next, shortcuts };
  }

  async function load<K extends keyof Settings>(key: K): Promise<void> {
    put(key, await SETTINGS[key].getValue());
  }

  async function change<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    put(key, value);
    await SETTINGS[key].setValue(value);
  }

  const follow = <K extends keyof Settings>(key: K) =>
    SETTINGS[key].watch((value) => put(key, value));
  const stops = SETTING_KEYS.map(follow);

  return {
    settings,
    loaded: Promise.allSettled(SETTING_KEYS.map(load)).then(() => undefined),
    change,
    async showArticle(slug, shown) {
      const others = (await SETTINGS.articlesOff.getValue()).filter((other) => other !== slug);
      await change('articlesOff', shown ? others : [...others, slug]);
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
