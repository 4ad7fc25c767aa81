import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Annotation, EntityId } from '../engine/model';
import type { DayInHistory } from '../knowledge/around-day';
import type { Card } from '../knowledge/card';
import type { SentFrom } from '../knowledge/sent-from';
import { concerns, type OpenedArticle, onMessage, sendMessage } from '../messages';
import type { EditOutcome } from '../notes/change-highlight';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { describePassage, type Passages, passagesAt } from '../notes/passages';
import { type Choosing, createChoosing } from './choosing';
import { createEditTurns, type EditTurns } from './edit-turns';
import { entitiesOf } from './entities-of';
import { type ExportFolder, NO_FOLDER } from './export-folder';
import { createExportRun, type ExportRun } from './export-run';
import { createNameCorrections, type NameCorrections } from './name-corrections';
import { newCommandId } from './new-command-id';
import { createPlaceRepair, type PlaceRepair } from './place-repair';
import { sendCommand } from './send-command';

export type ReaderStatus =
  | 'loading'
  | 'ready'
  /** Never read on this machine. */
  | 'unknown'
  /** The background does not answer. */
  | 'failed';

export interface ReaderState {
  readonly status: ReadonlySignal<ReaderStatus>;
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  /** What the article's entities were on its day. */
  readonly cards: ReadonlySignal<ReadonlyMap<EntityId, Card>>;
  /** In how many other kept articles a name was met, by `metName`. */
  readonly met: ReadonlySignal<Readonly<Record<string, number>>>;
  /** What happened around the day; null where that cannot be told. */
  readonly history: ReadonlySignal<DayInHistory | null>;
  /** Where the article was sent from, reconstructed; null where it says so itself, or shows nothing of it. */
  readonly sentFrom: ReadonlySignal<SentFrom | null>;
  readonly passages: ReadonlySignal<Passages>;
  readonly names: NameCorrections;
  readonly repair: PlaceRepair;
  readonly choosing: Choosing;
  readonly turns: EditTurns;
  /** Fetches the article anew; what is shown stays until the answer is there. Never throws. */
  load(): Promise<void>;
  /** Offsets over `articleText`. Throws where it could not be stored. */
  addHighlight(start: number, end: number, content: HighlightContent): Promise<Highlight>;
  /** Throws where it could not be stored. */
  editHighlight(
    highlight: Pick<Highlight, 'id' | 'revision'>,
    content: Partial<HighlightContent>,
  ): Promise<EditOutcome>;
  deleteHighlight(id: string): Promise<void>;
  restoreHighlight(id: string): Promise<void>;
  /** EDTF; null takes the reader's correction back. */
  setDate(publishedOn: string | null): Promise<void>;
  readonly exports: ExportRun;
  /** Stops listening for changes made elsewhere. */
  dispose(): void;
}

const NO_PASSAGES: Passages = { found: [], orphans: [] };

/** One article as the reader view shows it, kept true while other tabs change it. */
export function createReaderState(slug: string, folder: ExportFolder = NO_FOLDER): ReaderState {
  const status = signal<ReaderStatus>('loading');
  const opened = signal<OpenedArticle | null>(null);
  const cards = signal<ReadonlyMap<EntityId, Card>>(new Map());
  const met = signal<Readonly<Record<string, number>>>({});
  const history = signal<DayInHistory | null>(null);
  const sentFrom = signal<SentFrom | null>(null);
  const passages = computed(() => {
    if (!opened.value) return NO_PASSAGES;
    const { article, highlights, places } = opened.value;
    return passagesAt(article, highlights, places);
  });

  /** Text and notes appear together, so that nothing moves when the notes come. */
  async function show(next: OpenedArticle) {
    const question = { ids: mostMentioned(next.annotations), day: next.article.publishedOn };
    const [found, elsewhere, around, sent] = await Promise.all([
      orElse(sendMessage('describeEntities', question), []),
      orElse(sendMessage('countMeetings', slug), {}),
      orElse(sendMessage('describeDay', question), null),
      orElse(sendMessage('traceDateline', slug), null),
    ]);
    batch(() => {
      opened.value = next;
      cards.value = new Map(found.map((card) => [card.id, card]));
      met.value = elsewhere;
      history.value = around;
      sentFrom.value = sent;
      status.value = 'ready';
    });
  }

  async function load() {
    try {
      const next = await sendMessage('getArticle', slug);
      if (next) await show(next);
      else status.value = 'unknown';
    } catch {
      // An article that is shown already stays readable without the background.
      if (opened.value === null) status.value = 'failed';
    }
  }

  const repair = createPlaceRepair(load);
  const stopListening = onMessage('articleChanged', async ({ data }) => {
    if (concerns(data, slug)) await load();
  });

  return {
    status,
    opened,
    cards,
    met,
    history,
    sentFrom,
    passages,
    names: createNameCorrections(opened, load),
    repair,
    choosing: createChoosing(opened, () => opened.value?.article ?? null, repair),
    turns: createEditTurns(() => slug, load),
    load,
    async addHighlight(start, end, content) {
      if (!opened.value) throw new Error(`no article to highlight in: ${slug}`);
      const target = describePassage(opened.value.article, start, end);
      const command = { commandId: newCommandId(), draft: { ...content, slug, target } };
      const highlight = await sendCommand(() => sendMessage('addHighlight', command));
      await load();
      return highlight;
    },
    async editHighlight({ id, revision }, content) {
      const command = { commandId: newCommandId(), id, revision, content };
      const outcome = await sendCommand(() => sendMessage('editHighlight', command));
      await load();
      return outcome;
    },
    async deleteHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('deleteHighlight', command));
      await load();
    },
    async restoreHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('restoreHighlight', command));
      await load();
    },
    async setDate(publishedOn) {
      const command = { commandId: newCommandId(), slug, publishedOn };
      await show(await sendCommand(() => sendMessage('setArticleDate', command)));
    },
    exports: createExportRun(folder),
    dispose: stopListening,
  };
}

/** Everything that cards can show, the most mentioned entities first. */
function mostMentioned(annotations: readonly Annotation[]): EntityId[] {
  const times = new Map<EntityId, number>();
  for (const annotation of annotations) {
    if (annotation.kind === 'date' || annotation.entity === null) continue;
    times.set(annotation.entity, (times.get(annotation.entity) ?? 0) + 1);
  }
  const timesOf = (id: EntityId) => times.get(id) ?? 0;
  return entitiesOf(annotations).sort((a, b) => timesOf(b) - timesOf(a));
}

/** The article is there to be read though what is known of its day is not. */
async function orElse<T, U>(answer: Promise<T>, instead: U): Promise<T | U> {
  try {
    return await answer;
  } catch {
    return instead;
  }
}
