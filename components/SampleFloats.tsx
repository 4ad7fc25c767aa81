import { useCallback } from 'preact/hooks';
import type { HighlightContent } from '@/lib/notes/highlight';
import { drawPlace } from '@/lib/state/draw-place';
import type { Float, FloatState } from '@/lib/state/float-state';
import type { SampleState } from '@/lib/state/sample-state';
import { Card } from './Card';
import { FloatFrame } from './FloatFrame';
import { Floating } from './Floating';
import { HighlightToolbar } from './HighlightToolbar';
import { NoteEditor } from './NoteEditor';
import { linesOf } from './ReaderFloats';
import { toolbarSide } from './toolbar-side';

interface Props {
  readonly state: SampleState;
  readonly floats: FloatState;
  readonly onHighlight: (content: Partial<HighlightContent>, open?: 'note' | 'tags') => void;
  readonly onCopy: () => void;
}

/** What stands over the sample cable: as in the reader view, but nothing leads away or is stored. */
export function SampleFloats(props: Props) {
  const { state, floats } = props;
  const float = floats.float.value;
  const article = state.opened.value?.article;
  const anchor = useCallback(() => (float && article ? linesOf(float, article) : []), [float]);
  if (!float || !article) return null;
  return (
    <FloatFrame floats={floats}>
      <Floating
        key={float.kind}
        anchor={anchor}
        side={float.kind === 'toolbar' ? toolbarSide() : 'below'}
        sheet={float.kind !== 'toolbar'}
      >
        <Content {...props} float={float} />
      </Floating>
    </FloatFrame>
  );
}

function Content({ state, floats, onHighlight, onCopy, float }: Props & { float: Float }) {
  const opened = state.opened.value;
  if (!opened) return null;
  if (float.kind === 'toolbar') return <HighlightToolbar {...{ onHighlight, onCopy }} />;
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
        onDraw={drawPlace}
      />
    );
  }
  const highlight =
    float.kind === 'editor' && opened.highlights.find(({ id }) => id === float.highlight);
  if (!highlight) return null;
  return (
    <NoteEditor
      key={highlight.id}
      quote={highlight.target.exact}
      content={highlight}
      focus={float.focus}
      onChange={({ colour, note, tags }) => state.edit(highlight.id, { colour, note, tags })}
      onSave={() => floats.close()}
      onDelete={() => {
        floats.close();
        state.remove(highlight.id);
      }}
    />
  );
}
