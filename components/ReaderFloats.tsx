import { useCallback } from 'preact/hooks';
import type { Highlight, HighlightContent } from '@/lib/notes/highlight';
import type { Float, FloatState } from '@/lib/state/float-state';
import type { NoteTaking } from '@/lib/state/note-taking';
import type { ReaderState } from '@/lib/state/reader-state';
import { Card } from './Card';
import { Floating } from './Floating';
import { HighlightToolbar } from './HighlightToolbar';
import { ReaderEditor } from './ReaderEditor';

export interface ReaderFloatsProps {
  readonly state: ReaderState;
  readonly floats: FloatState;
  /** Marks the passage; with `note`, opens its editor at once. */
  readonly onHighlight: (content: Partial<HighlightContent>, open?: 'note' | 'tags') => void;
  readonly notes: NoteTaking;
  /** Stores what was written to a highlight, by its id. */
  readonly onSave: (id: string) => void;
  readonly onDelete: (highlight: Highlight) => void;
}

/** The card, toolbar or editor that stands over the text, one at a time, beside what it is about. */
export function ReaderFloats(props: ReaderFloatsProps) {
  const { state, floats } = props;
  const float = floats.float.value;
  const opened = state.opened.value;
  const anchor = useCallback(() => (float ? linesOf(float) : []), [float]);

  if (!float || !opened) return null;
  return (
    <div
      class="reader-float"
      onPointerEnter={() => floats.hold()}
      onPointerLeave={() => floats.hover(null)}
    >
      <Floating
        key={float.kind}
        anchor={anchor}
        side={float.kind === 'toolbar' ? 'above' : 'below'}
        sheet={float.kind !== 'toolbar'}
      >
        <Content {...props} float={float} opened={opened} />
      </Floating>
    </div>
  );
}

interface ContentProps extends ReaderFloatsProps {
  readonly float: Float;
  readonly opened: NonNullable<ReaderState['opened']['value']>;
}

function Content(props: ContentProps) {
  const { float, opened, state, floats, notes, onHighlight, onSave, onDelete } = props;
  if (float.kind === 'toolbar') return <HighlightToolbar onHighlight={onHighlight} />;
  if (float.kind === 'card') {
    const annotation = opened.annotations[float.annotation];
    if (!annotation) return null;
    return (
      <Card
        key={float.annotation}
        annotation={annotation}
        cards={state.cards.value}
        publishedOn={opened.article.publishedOn}
        onClose={() => floats.close()}
      />
    );
  }
  const highlight = opened.highlights.find(({ id }) => id === float.highlight);
  if (!highlight) return null;
  return (
    <ReaderEditor
      key={highlight.id}
      highlight={highlight}
      notes={notes}
      focus={float.focus}
      onSave={onSave}
      onClose={() => floats.close()}
      onDelete={onDelete}
    />
  );
}

/** The lines, as they stand on the screen, of that which the float is about. */
function linesOf(float: Float): DOMRect[] {
  if (float.kind === 'toolbar') {
    const selection = getSelection();
    return selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : [];
  }
  const marks =
    float.kind === 'card'
      ? document.querySelectorAll(`[data-annotation="${float.annotation}"]`)
      : document.querySelectorAll(`[data-highlight~="${CSS.escape(float.highlight)}"]`);
  const lines = [...marks].flatMap((mark) => [...mark.getClientRects()]);
  // A highlight without a place in the text: beside what asked for its editor.
  return lines.length > 0 ? lines : [...(document.activeElement?.getClientRects() ?? [])];
}
