import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Annotation, ArchiveArticle, EntityId } from '../engine/model';
import type { Card } from '../knowledge/card';
import { type OpenedArticle, sendMessage } from '../messages';
import { articleText } from '../notes/article-record';
import type { EditOutcome } from '../notes/change-highlight';
import type { Highlight, HighlightContent } from '../notes/highlight';
import { describePassage, type Passages, type Places, passagesAt } from '../notes/passages';
import { entitiesOf } from './entities-of';
import { createNameCorrections, type NameCorrections } from './name-corrections';
import { newCommandId } from './new-command-id';
import { createPlaceRepair, type PlaceRepair } from './place-repair';
import { sendCommand } from './send-command';

/** The article of the page we stand on, with everything drawn on it. */
export interface LivePage {
  /** Null until the background answered for the first time. */
  readonly opened: ReadonlySignal<OpenedArticle | null>;
  /** Empty until {@link describe}. */
  readonly cards: ReadonlySignal<ReadonlyMap<EntityId, Card>>;
  /** In how many other kept articles a name was met, by `metName`; likewise. */
  readonly met: ReadonlySignal<Readonly<Record<string, number>>>;
  readonly passages: ReadonlySignal<Passages>;
  readonly names: NameCorrections;
  readonly repair: PlaceRepair;
  /** Hands the article over, or asks anew. Throws where no answer comes. */
  open(): Promise<OpenedArticle>;
  /** Fetches what others changed. Never throws: what is shown stays until an answer comes. */
  refresh(): Promise<void>;
  /** Fetches what the cards say, once for each answer. Never throws: cards then say less. */
  describe(): Promise<void>;
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
}

const NO_PASSAGES: Passages = { found: [], orphans: [] };

/** @param article as read off the page */
export function createLivePage(article: ArchiveArticle): LivePage {
  const { slug } = article;
  const text = articleText(article);
  const opened = signal<OpenedArticle | null>(null);
  const cards = signal<ReadonlyMap<EntityId, Card>>(new Map());
  const met = signal<Readonly<Record<string, number>>>({});
  /** What {@link cards} and {@link met} tell of. */
  let described: readonly Annotation[] | null = null;
  /** Answers may overtake each other: only that to the last question counts. */
  let asked = 0;
  let opening: Promise<OpenedArticle> | null = null;

  const passages = computed(() =>
    opened.value ? passagesAt(article, opened.value.highlights, opened.value.places) : NO_PASSAGES,
  );

  async function take(answer: Promise<OpenedArticle>): Promise<OpenedArticle> {
    asked += 1;
    const question = asked;
    const next = await answer;
    if (question === asked) opened.value = next;
    return next;
  }

  /** Highlights are to be placed in the text that stands on this page, not in another one kept. */
  async function placedHere(answer: Promise<OpenedArticle>): Promise<OpenedArticle> {
    const kept = await answer;
    return articleText(kept.article) === text ? kept : reopen();
  }

  const reopen = () => sendCommand(() => sendMessage('openArticle', article));

  /** Shows a change at once, before the background's announcement comes round. */
  function put(
    change: (highlights: readonly Highlight[]) => readonly Highlight[],
    places: Places = {},
  ) {
    if (!opened.value) return;
    const { highlights, places: before } = opened.value;
    opened.value = {
      ...opened.value,
      highlights: change(highlights),
      places: { ...before, ...places },
    };
  }

  async function refresh() {
    // Where nothing is open yet there is nothing to keep true.
    if (!opened.value) return;
    const { problems } = opened.value;
    // What the reader wrote of an entity may have changed with the rest.
    described = null;
    try {
      const kept = await sendCommand(() => sendMessage('getArticle', slug));
      // Null: the article was thrown away, and its highlights with it.
      await take(
        kept
          ? placedHere(Promise.resolve(kept))
          : Promise.resolve({ ...opened.value, highlights: [], problems }),
      );
    } catch {
      return;
    }
  }

  return {
    opened,
    cards,
    met,
    passages,
    names: createNameCorrections(opened, refresh),
    repair: createPlaceRepair(refresh),
    refresh,

    open() {
      // The page itself and the panel may ask at the same moment.
      opening ??= take(reopen()).finally(() => {
        opening = null;
      });
      return opening;
    },

    async describe() {
      if (!opened.value) return;
      const { annotations, article: kept } = opened.value;
      if (annotations === described) return;
      described = annotations;
      const question = { ids: entitiesOf(annotations), day: kept.publishedOn };
      try {
        const [found, elsewhere] = await Promise.all([
          sendCommand(() => sendMessage('describeEntities', question)),
          sendCommand(() => sendMessage('countMeetings', slug)),
        ]);
        cards.value = new Map(found.map((card) => [card.id, card]));
        met.value = elsewhere;
      } catch {
        described = null;
      }
    },

    async addHighlight(start, end, content) {
      const draft = { ...content, slug, target: describePassage(article, start, end) };
      const command = { commandId: newCommandId(), draft };
      const highlight = await sendCommand(() => sendMessage('addHighlight', command));
      put((all) => [...all.filter(({ id }) => id !== highlight.id), highlight], {
        [highlight.id]: { start, end, score: 1, certainty: 'certain' },
      });
      return highlight;
    },

    async editHighlight({ id, revision }, content) {
      const command = { commandId: newCommandId(), id, revision, content };
      const outcome = await sendCommand(() => sendMessage('editHighlight', command));
      const now = outcome.ok ? outcome.highlight : outcome.current;
      put((all) => all.flatMap((one) => (one.id !== id ? one : (present(now) ?? []))));
      return outcome;
    },

    async deleteHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('deleteHighlight', command));
      put((all) => all.filter((one) => one.id !== id));
    },

    async restoreHighlight(id) {
      const command = { commandId: newCommandId(), id };
      await sendCommand(() => sendMessage('restoreHighlight', command));
      // It is stored: where no answer comes any more, what is shown stays.
      await take(reopen()).catch(() => undefined);
    },

    async setDate(publishedOn) {
      const command = { commandId: newCommandId(), slug, publishedOn };
      await take(placedHere(sendCommand(() => sendMessage('setArticleDate', command))));
    },
  };
}

/** Null for what lies in the trash. */
const present = (highlight: Highlight | null) => (highlight?.deletedAt === null ? highlight : null);
