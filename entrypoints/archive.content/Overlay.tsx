import { useCallback, useEffect } from 'preact/hooks';
import { Card } from '@/components/Card';
import { ChooseBanner } from '@/components/ChooseBanner';
import { DateAsk } from '@/components/DateAsk';
import { EndHandles } from '@/components/EndHandles';
import { Floating } from '@/components/Floating';
import { HighlightToolbar } from '@/components/HighlightToolbar';
import { PageButton } from '@/components/PageButton';
import { Toast } from '@/components/Toast';
import { toolbarSide } from '@/components/toolbar-side';
import { articleText } from '@/lib/notes/article-record';
import { metName } from '@/lib/notes/met-name';
import { askForName, canBeName, correctingOf } from '@/lib/state/correcting';
import { drawPlace } from '@/lib/state/draw-place';
import type { PageFloat } from '@/lib/state/float-state';
import { entityOpener } from '@/lib/state/open-entity';
import { type Actions, problemText } from './actions';
import { CorrectFrame } from './CorrectFrame';
import { EditorFrame } from './EditorFrame';
import { floatRanges } from './float-ranges';
import type { Reading } from './reading';

interface Props {
  readonly reading: Reading;
  readonly actions: Actions;
}

/** All that stands over the archive's page. */
export function Overlay({ reading, actions }: Props) {
  const { page, floats, choosing, notice, dateAsked, settings, active, shown } = reading;
  const sought = active.value ? choosing.highlight.value : null;
  const float = floats.float.value;
  const { found, orphans } = page.passages.value;
  const opened = page.opened.value;
  const { pageButton, pageCorner } = settings.settings.value;
  if (!opened) return <Toast notice={notice.value} onDone={() => done(reading)} />;

  return (
    <>
      {sought && (
        <ChooseBanner
          quote={sought.target.exact}
          ready={float?.kind === 'toolbar'}
          onAttach={actions.attach}
          onCancel={choosing.cancel}
        />
      )}
      {float && active.value && !(sought && float.kind === 'toolbar') && (
        <FloatContent key={keyOf(float)} float={float} reading={reading} actions={actions} />
      )}
      <div class={`corner is-${pageCorner}`}>
        {dateAsked.value !== 'no' && (
          <DateAsk
            key={dateAsked.value}
            day={opened.article.publishedOn}
            corrected={opened.article.dateSource === 'reader'}
            open={dateAsked.value === 'form'}
            onSave={actions.setDate}
            onClose={actions.declineDate}
          />
        )}
        <Toast notice={notice.value} onDone={() => done(reading)} />
        {active.value && pageButton && (
          <PageButton
            annotations={shown.value.size}
            highlights={found.length}
            orphans={orphans.filter(({ doubt }) => doubt !== 'kept').length}
            onOpenReader={actions.openReader}
            onHide={actions.hideButton}
            onMove={actions.moveButton}
          />
        )}
      </div>
    </>
  );
}

function done({ notice }: Reading) {
  notice.value = null;
}

/** What is another float is drawn anew, so that nothing of one is seen in the next. */
function keyOf(float: PageFloat): string {
  if (float.kind === 'card') return `card ${float.annotation}`;
  if (float.kind === 'correct') return `correct ${float.start} ${float.end}`;
  if (float.kind === 'editor') return `editor ${float.highlight}`;
  return `toolbar ${float.start} ${float.end}`;
}

function FloatContent({ float, reading, actions }: Props & { readonly float: PageFloat }) {
  const { article, page, floats, dateAsked, shown, adjusting } = reading;
  // What is drawn beside the words follows them.
  const { found } = adjusting.passages.value;
  const anchor = useCallback(
    () => floatRanges(float, reading).flatMap((range) => [...range.getClientRects()]),
    [float, reading, found],
  );

  if (float.kind === 'toolbar') {
    return (
      <Floating anchor={anchor} side={toolbarSide()}>
        <HighlightToolbar
          onHighlight={actions.highlight}
          onName={canBeName(article, float) ? () => askForName(floats, float) : undefined}
          onCopy={actions.copyQuote}
        />
      </Floating>
    );
  }

  if (float.kind === 'editor') {
    return (
      <>
        <MovableEnds id={float.highlight} lines={anchor} {...{ reading, actions }} />
        <Floating anchor={anchor} clear={KNOB} away={adjusting.held.value} sheet>
          <Editor id={float.highlight} focus={float.focus} {...{ reading, actions }} />
        </Floating>
      </>
    );
  }

  const annotation = float.annotation === null ? null : shown.value.get(float.annotation);
  if (float.kind === 'correct') {
    return (
      <Floating anchor={anchor} sheet>
        <CorrectFrame
          theme={reading.settings.settings.value.theme}
          surface={articleText(article).slice(float.start, float.end)}
          annotation={annotation ?? null}
          slug={article.slug}
          cards={page.cards.value}
          onSearch={page.names.search}
          onSay={actions.correct}
          onWrite={actions.write}
          onClose={floats.close}
        />
      </Floating>
    );
  }
  if (!annotation) return null;
  const said = annotation.kind === 'mention' ? annotation.correction : undefined;
  const marked = found.find(({ spans }) =>
    spans.some(
      ({ paragraph, start, end }) =>
        paragraph === annotation.paragraph && start < annotation.end && annotation.start < end,
    ),
  );
  return (
    <Floating anchor={anchor} sheet>
      <Card
        annotation={annotation}
        cards={page.cards.value}
        publishedOn={page.opened.value?.article.publishedOn ?? null}
        onClose={floats.close}
        onCorrectDate={() => {
          floats.close();
          dateAsked.value = 'form';
        }}
        met={annotation.kind === 'date' ? undefined : page.met.value[metName(annotation)]}
        onMet={entityOpener(annotation)}
        onDraw={drawPlace}
        onCorrect={() => floats.open(correctingOf(article, float.annotation, annotation))}
        onTakeBack={said === undefined ? undefined : () => void actions.takeBack(said)}
        onEditHighlight={
          marked &&
          (() => floats.open({ kind: 'editor', highlight: marked.highlight.id, focus: undefined }))
        }
      />
    </Floating>
  );
}

/** Room for what the ends of a highlight are moved by, in px. */
const KNOB = 12;

function MovableEnds({
  id,
  lines,
  reading,
  actions,
}: Props & { readonly id: string; readonly lines: () => DOMRect[] }) {
  const { article, adjusting, text } = reading;
  const passage = adjusting.passages.value.found.find(({ highlight }) => highlight.id === id);
  if (!passage) return null;
  return (
    <EndHandles
      text={articleText(article)}
      start={passage.start}
      end={passage.end}
      colour={passage.highlight.colour}
      lines={lines}
      offsetAt={text.offsetAt}
      onHold={adjusting.hold}
      onMove={(ends) => adjusting.show(id, ends)}
      onDone={actions.storeEnds}
    />
  );
}

interface EditorProps extends Props {
  readonly id: string;
  readonly focus: 'note' | 'tags' | undefined;
}

/** However the editor goes away, by a click elsewhere too, what was written is saved. */
function Editor({ id, focus, reading, actions }: EditorProps) {
  const { page, notes, floats, settings } = reading;
  useEffect(
    () => () => {
      void actions.saveNote(id);
    },
    [id, actions],
  );

  const highlight = page.opened.value?.highlights.find((one) => one.id === id);
  if (!highlight) return null;
  const { content, problem } = notes.unsaved.value.get(id) ?? { content: highlight, problem: null };
  const { colour, note, tags } = content;
  return (
    <EditorFrame
      theme={settings.settings.value.theme}
      quote={highlight.target.exact}
      content={{ colour, note, tags }}
      focus={focus}
      problem={problem && problemText(problem)}
      onChange={(next) => notes.write(id, next)}
      onSave={floats.close}
      onDelete={() => void actions.deleteHighlight(id)}
    />
  );
}
