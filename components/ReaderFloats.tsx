import { useCallback } from 'preact/hooks';
import type { ArchiveArticle, Correction } from '@/lib/engine/model';
import { articleText } from '@/lib/notes/article-record';
import type { Highlight, HighlightContent } from '@/lib/notes/highlight';
import { metName } from '@/lib/notes/met-name';
import type { EntryLink } from '@/lib/notes/own-entry';
import type { PrintFault } from '@/lib/notes/print-faults';
import type { Adjusting } from '@/lib/state/adjusting';
import { askForName, canBeName, correctingOf } from '@/lib/state/correcting';
import { drawPlace } from '@/lib/state/draw-place';
import type { Float, FloatState } from '@/lib/state/float-state';
import type { NoteTaking } from '@/lib/state/note-taking';
import { entityOpener } from '@/lib/state/open-entity';
import type { ReaderState } from '@/lib/state/reader-state';
import { Card } from './Card';
import { CorrectForm } from './CorrectForm';
import { EndHandles } from './EndHandles';
import { FaultNote } from './FaultNote';
import { FloatFrame } from './FloatFrame';
import { Floating } from './Floating';
import { HighlightToolbar } from './HighlightToolbar';
import { linesBetween, offsetAtPoint } from './passage-selection';
import { ReaderEditor } from './ReaderEditor';
import { toolbarSide } from './toolbar-side';
import type { Quotes } from './use-quotes';

export interface ReaderFloatsProps {
  readonly state: ReaderState;
  readonly floats: FloatState;
  /** Marks the passage; with `note`, opens its editor at once. */
  readonly onHighlight: (content: Partial<HighlightContent>, open?: 'note' | 'tags') => void;
  /** Copies the passage with its citation. */
  readonly onCopy: () => void;
  readonly quotes: Quotes;
  readonly notes: NoteTaking;
  readonly adjusting: Adjusting;
  /** Where the print is suspected to be wrong, as far as that is shown. */
  readonly faults: readonly PrintFault[];
  /** Stores the ends of a highlight as they are shown. */
  readonly onStoreEnds: () => void;
  /** Stores what was written to a highlight, by its id. */
  readonly onSave: (id: string) => void;
  readonly onDelete: (highlight: Highlight) => void;
  readonly onCorrect: (correction: Correction) => void;
  readonly onTakeBack: (correctionId: string) => void;
  readonly onWrite: (link: EntryLink) => void;
}

/** The card, toolbar or editor that stands over the text, one at a time, beside what it is about. */
export function ReaderFloats(props: ReaderFloatsProps) {
  const { state, floats, adjusting } = props;
  const float = floats.float.value;
  const opened = state.opened.value;
  const anchor = useCallback(
    () => (float && opened ? linesOf(float, opened.article) : []),
    [float, opened, adjusting.passages.value],
  );

  // What is selected while a passage is looked for is not to be marked.
  if (!float || !opened || (float.kind === 'toolbar' && state.choosing.highlight.value))
    return null;
  return (
    <FloatFrame floats={floats}>
      {float.kind === 'editor' && <MovableEnds {...props} float={float} opened={opened} />}
      <Floating
        key={float.kind}
        anchor={anchor}
        side={float.kind === 'toolbar' ? toolbarSide() : 'below'}
        sheet={float.kind !== 'toolbar' && float.kind !== 'fault'}
        clear={float.kind === 'editor' ? KNOB : 0}
        away={adjusting.held.value}
      >
        <Content {...props} float={float} opened={opened} />
      </Floating>
    </FloatFrame>
  );
}

/** Room for what the ends of a highlight are moved by, in px. */
const KNOB = 12;

function MovableEnds({ float, opened, adjusting, onStoreEnds }: ContentProps) {
  const { article } = opened;
  const { found } = adjusting.passages.value;
  const id = float.kind === 'editor' ? float.highlight : null;
  const passage = found.find(({ highlight }) => highlight.id === id);
  const lines = useCallback(
    () => (passage ? linesBetween(article, passage.start, passage.end) : []),
    [article, passage],
  );
  if (!passage) return null;
  return (
    <EndHandles
      key={passage.highlight.id}
      text={articleText(article)}
      start={passage.start}
      end={passage.end}
      colour={passage.highlight.colour}
      lines={lines}
      offsetAt={(x, y) => offsetAtPoint(article, x, y)}
      onHold={adjusting.hold}
      onMove={(ends) => adjusting.show(passage.highlight.id, ends)}
      onDone={onStoreEnds}
    />
  );
}

interface ContentProps extends ReaderFloatsProps {
  readonly float: Float;
  readonly opened: NonNullable<ReaderState['opened']['value']>;
}

function Content(props: ContentProps) {
  const { float, opened, state, floats, notes, onHighlight, onCopy, onSave, onDelete } = props;
  const { article } = opened;
  if (float.kind === 'toolbar') {
    return (
      <HighlightToolbar
        onHighlight={onHighlight}
        onCopy={onCopy}
        onName={canBeName(article, float) ? () => askForName(floats, float) : undefined}
      />
    );
  }
  if (float.kind === 'correct') {
    const { annotation, start, end } = float;
    return (
      <CorrectForm
        key={start}
        surface={articleText(article).slice(start, end)}
        annotation={annotation === null ? null : (opened.annotations[annotation] ?? null)}
        slug={article.slug}
        cards={state.cards.value}
        onSearch={state.names.search}
        onSay={props.onCorrect}
        onWrite={props.onWrite}
        onClose={() => floats.close()}
      />
    );
  }
  if (float.kind === 'fault') return <ReaderFault {...props} index={float.fault} />;
  if (float.kind === 'card') return <ReaderCard {...props} index={float.annotation} />;
  const highlight = opened.highlights.find(({ id }) => id === float.highlight);
  if (!highlight) return null;
  return (
    <ReaderEditor
      key={highlight.id}
      highlight={highlight}
      article={article}
      quotes={props.quotes}
      notes={notes}
      focus={float.focus}
      onSave={onSave}
      onClose={() => floats.close()}
      onDelete={onDelete}
    />
  );
}

function ReaderCard(props: ContentProps & { readonly index: number }) {
  const { index, opened, state, floats, onTakeBack } = props;
  const { article } = opened;
  const annotation = opened.annotations[index];
  if (!annotation) return null;
  const mention = annotation.kind === 'mention' ? annotation : null;
  const said = mention?.correction;
  const within = props.faults.findIndex(
    ({ paragraph, start, end }) =>
      paragraph === annotation.paragraph && start < annotation.end && annotation.start < end,
  );
  return (
    <>
      <Card
        key={index}
        annotation={annotation}
        cards={state.cards.value}
        publishedOn={article.publishedOn}
        onClose={() => floats.close()}
        met={mention ? state.met.value[metName(mention)] : undefined}
        onMet={entityOpener(annotation)}
        onDraw={drawPlace}
        onCorrect={() => floats.open(correctingOf(article, index, annotation))}
        onTakeBack={said === undefined ? undefined : () => onTakeBack(said)}
      />
      {within >= 0 && <ReaderFault {...props} index={within} />}
    </>
  );
}

function ReaderFault({ index, faults, opened }: ContentProps & { readonly index: number }) {
  const fault = faults[index];
  if (!fault) return null;
  const { paragraph, start, end } = fault;
  const printed = opened.article.paragraphs[paragraph]?.slice(start, end) ?? '';
  return <FaultNote fault={fault} printed={printed} />;
}

/** The lines, as they stand on the screen, of that which the float is about. */
export function linesOf(float: Float, article: ArchiveArticle): DOMRect[] {
  if (float.kind === 'toolbar' || float.kind === 'correct')
    return linesBetween(article, float.start, float.end);
  const marks = document.querySelectorAll(markOf(float));
  const lines = [...marks].flatMap((mark) => [...mark.getClientRects()]);
  // A highlight without a place in the text: beside what asked for its editor.
  return lines.length > 0 ? lines : [...(document.activeElement?.getClientRects() ?? [])];
}

/** What the float is about, as a selector. */
function markOf(float: Exclude<Float, { kind: 'toolbar' | 'correct' }>): string {
  if (float.kind === 'card') return `[data-annotation="${float.annotation}"]`;
  if (float.kind === 'fault') return `[data-fault="${float.fault}"]`;
  return `[data-highlight~="${CSS.escape(float.highlight)}"]`;
}
