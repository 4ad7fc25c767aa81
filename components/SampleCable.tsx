import './SampleCable.css';
import { useEffect, useRef } from 'preact/hooks';
import { articleText } from '@/lib/notes/article-record';
import type { Colour, HighlightContent } from '@/lib/notes/highlight';
import type { FloatState } from '@/lib/state/float-state';
import type { SampleState } from '@/lib/state/sample-state';
import type { SettingsState } from '@/lib/state/settings-state';
import { linedAnnotations } from '@/lib/state/shown-annotations';
import { fullDateText } from './date-text';
import { selectedPassage } from './passage-selection';
import { ReaderCaret } from './ReaderCaret';
import { ReaderText } from './ReaderText';
import { SampleFloats } from './SampleFloats';
import type { Notice } from './Toast';
import { useQuotes } from './use-quotes';
import { useReaderEvents } from './use-reader-events';
import { useReaderKeys } from './use-reader-keys';

interface Props {
  readonly state: SampleState;
  readonly settings: SettingsState;
  readonly floats: FloatState;
  /** Whether a caret moves through the text. */
  readonly caret: boolean;
  readonly onCaret: (on: boolean) => void;
  readonly onNotice: (notice: Notice) => void;
}

const NO_FOOTNOTES = new Map<number | string, number>();

/** The sample cable as the reader view sets one: names to point at, words to mark. */
export function SampleCable({ state, settings, floats, caret, onCaret, onNotice }: Props) {
  const root = useRef<HTMLElement>(null);
  const colour = useRef<Colour>('yellow');
  const opened = state.opened.value;
  const article = opened?.article ?? null;
  const quotes = useQuotes(onNotice);

  function selected() {
    return root.current && article && selectedPassage(article, root.current, getSelection());
  }

  function highlight(content: Partial<HighlightContent>, open?: 'note' | 'tags') {
    const passage = selected();
    if (!passage) return;
    const whole = { colour: colour.current, note: '', tags: [], ...content };
    colour.current = whole.colour;
    const { id } = state.mark(passage.start, passage.end, whole);
    getSelection()?.removeAllRanges();
    if (open) floats.open({ kind: 'editor', highlight: id, focus: open });
    else floats.close();
  }

  function copyQuote() {
    const passage = selected();
    if (!passage || !article) return;
    const quote = articleText(article).slice(passage.start, passage.end);
    quotes.copy([{ article, quote }]);
    floats.close();
  }

  useReaderEvents(root, article, floats);
  useReaderKeys(settings, {
    highlight: () => highlight({}),
    note: () => highlight({}, 'note'),
    quote: copyQuote,
    reader: () => undefined,
    caret: () => onCaret(!caret),
  });
  // Nothing stays open over what is no longer there.
  useEffect(() => () => floats.close(), [floats]);

  if (!opened || !article) return null;
  const { title, publishedOn, dateline, roles } = article;
  const { density } = settings.settings.value;
  const lined = new Set(linedAnnotations(opened.annotations, roles, density));
  return (
    <>
      <article class="sample-cable" lang="en" dir="ltr" ref={root}>
        <p class="sample-bulletin">
          <span>JTA Daily News Bulletin</span>
          {publishedOn && <time dateTime={publishedOn}>{fullDateText(publishedOn)}</time>}
        </p>
        <h2>{title}</h2>
        {dateline && <p class="sample-dateline">{`${dateline.place}, ${dateline.day}`}</p>}
        <ReaderText
          article={article}
          annotations={opened.annotations}
          shown={opened.annotations.map((_, index) => index)}
          lined={lined}
          passages={state.passages.value.found}
          faults={[]}
          notes={[]}
          full={false}
          footnotes={NO_FOOTNOTES}
          onEdit={() => undefined}
          quotes={quotes}
        />
      </article>
      <ReaderCaret
        article={article}
        root={root}
        on={caret}
        floats={floats}
        onLeave={() => onCaret(false)}
      />
      <SampleFloats state={state} floats={floats} onHighlight={highlight} onCopy={copyQuote} />
    </>
  );
}
