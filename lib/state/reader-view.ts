import { computed, type ReadonlySignal } from '@preact/signals';
import type { Annotation } from '../engine/model';
import { findPrintFaults, type PrintFault } from '../notes/print-faults';
import { type CastMember, castOf } from './cast';
import { type MarginNote, marginNotesOf } from './margin-notes';
import { type NamedPlace, namedPlaces } from './named-places';
import type { ReaderState } from './reader-state';
import type { AnnotationType } from './settings';
import type { SettingsState } from './settings-state';
import { linedAnnotations, shownAnnotations } from './shown-annotations';

/** What of an article is drawn, as the reader has set it. */
export interface ReaderView {
  /** True where the text stands as it was published, without any mark. */
  readonly asPrinted: ReadonlySignal<boolean>;
  /** How many annotations of each type there are, shown or not. */
  readonly counts: ReadonlySignal<ReadonlyMap<AnnotationType, number>>;
  /** Indexes of the annotations that are marked. */
  readonly shown: ReadonlySignal<readonly number[]>;
  /** Those of them that have a line at all times. */
  readonly lined: ReadonlySignal<ReadonlySet<Annotation>>;
  /** In the order of the text. */
  readonly notes: ReadonlySignal<readonly MarginNote[]>;
  /** Number of the note on paper, by index of the annotation or id of the highlight. */
  readonly footnotes: ReadonlySignal<ReadonlyMap<number | string, number>>;
  readonly cast: ReadonlySignal<readonly CastMember[]>;
  readonly places: ReadonlySignal<readonly NamedPlace[]>;
  /** Where the print is suspected to be wrong; empty unless the reader wants to see it. */
  readonly faults: ReadonlySignal<readonly PrintFault[]>;
}

const NONE: readonly Annotation[] = [];

export function createReaderView(
  { opened, cards, passages }: Pick<ReaderState, 'opened' | 'cards' | 'passages'>,
  { settings }: Pick<SettingsState, 'settings'>,
  faultsShown: ReadonlySignal<boolean>,
): ReaderView {
  const annotations = computed(() => opened.value?.annotations ?? NONE);
  const asPrinted = computed(() =>
    settings.value.articlesOff.includes(opened.value?.article.slug ?? ''),
  );
  const shown = computed(() =>
    asPrinted.value ? [] : shownAnnotations(annotations.value, settings.value),
  );
  const marked = computed(() =>
    shown.value.flatMap((index) => {
      const annotation = annotations.value[index];
      return annotation ? [{ index, annotation }] : [];
    }),
  );
  const notes = computed(() =>
    marginNotesOf({
      annotations: marked.value,
      cards: cards.value,
      passages: asPrinted.value ? [] : passages.value.found,
      density: settings.value.density,
      publishedOn: opened.value?.article.publishedOn ?? null,
    }),
  );

  return {
    asPrinted,
    counts: computed(() => {
      const counts = new Map<AnnotationType, number>();
      for (const annotation of annotations.value) {
        const type = typeOf(annotation);
        counts.set(type, (counts.get(type) ?? 0) + 1);
      }
      return counts;
    }),
    shown,
    lined: computed(() => {
      const all = marked.value.map(({ annotation }) => annotation);
      const roles = opened.value?.article.roles ?? [];
      return new Set(linedAnnotations(all, roles, settings.value.density));
    }),
    notes,
    footnotes: computed(() => new Map(notes.value.map((note, i) => [markOf(note), i + 1]))),
    cast: computed(() => castOf(annotations.value, cards.value)),
    places: computed(() => namedPlaces(annotations.value, cards.value)),
    faults: computed(() => {
      const article = opened.value?.article;
      if (!article || asPrinted.value || !faultsShown.value) return [];
      return findPrintFaults(article.paragraphs, annotations.value);
    }),
  };
}

function typeOf(annotation: Annotation): AnnotationType {
  return annotation.kind === 'date' ? 'date' : annotation.type;
}

function markOf(note: MarginNote): number | string {
  return note.kind === 'own' ? note.passage.highlight.id : note.annotation;
}
