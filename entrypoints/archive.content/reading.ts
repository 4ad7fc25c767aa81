import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Notice } from '@/components/Toast';
import type { Annotation, ArchiveArticle } from '@/lib/engine/model';
import { type Adjusting, createAdjusting } from '@/lib/state/adjusting';
import { type Choosing, createChoosing } from '@/lib/state/choosing';
import { createFloatState, type FloatState, type PageFloat } from '@/lib/state/float-state';
import { createLivePage, type LivePage } from '@/lib/state/live-page';
import { createNoteTaking, type NoteTaking } from '@/lib/state/note-taking';
import { createPlaceRepair } from '@/lib/state/place-repair';
import { isActive } from '@/lib/state/settings';
import type { SettingsState } from '@/lib/state/settings-state';
import { shownAnnotations } from '@/lib/state/shown-annotations';
import { createLiveText, type LiveText } from './live-text';

/** One article being read on its page: all that the parts of the content script share. */
export interface Reading {
  readonly article: ArchiveArticle;
  readonly page: LivePage;
  readonly text: LiveText;
  readonly settings: SettingsState;
  readonly floats: FloatState<PageFloat>;
  readonly notes: NoteTaking;
  /** Highlights whose ends are moved. */
  readonly adjusting: Adjusting;
  readonly choosing: Choosing;
  /** False while switched off, everywhere or for this article. */
  readonly active: ReadonlySignal<boolean>;
  /** The annotations that are drawn, by their index, in the order of the text. */
  readonly shown: ReadonlySignal<ReadonlyMap<number, Annotation>>;
  readonly notice: Signal<Notice | null>;
  /** Whether the reader is asked for the day of the bulletin, and how far that went. */
  readonly dateAsked: Signal<'no' | 'question' | 'form'>;
}

const NONE: ReadonlyMap<number, Annotation> = new Map();

export function createReading(
  document: Document,
  article: ArchiveArticle,
  settings: SettingsState,
): Reading {
  const page = createLivePage(article);
  const active = computed(() => isActive(settings.settings.value, article.slug));

  const shown = computed(() => {
    const opened = page.opened.value;
    if (!opened || !active.value) return NONE;
    const { annotations } = opened;
    return new Map(
      shownAnnotations(annotations, settings.settings.value).flatMap((index) => {
        const annotation = annotations[index];
        // What is kept may be another text than the one on this page: then the words differ.
        const here = annotation && article.paragraphs[annotation.paragraph];
        return annotation && here?.slice(annotation.start, annotation.end) === annotation.surface
          ? [[index, annotation] as const]
          : [];
      }),
    );
  });

  return {
    article,
    page,
    text: createLiveText(document, article),
    settings,
    floats: createFloatState(),
    notes: createNoteTaking(page),
    adjusting: createAdjusting(() => article, page.passages, page.repair),
    choosing: createChoosing(page.opened, () => article, createPlaceRepair(page.refresh)),
    active,
    shown,
    notice: signal(null),
    dateAsked: signal('no'),
  };
}
