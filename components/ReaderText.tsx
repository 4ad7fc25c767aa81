import './ReaderText.css';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Annotation, ArchiveArticle } from '@/lib/engine/model';
import { direction, t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import type { Passage } from '@/lib/notes/passages';
import type { PrintFault } from '@/lib/notes/print-faults';
import type { MarginNote } from '@/lib/state/margin-notes';
import { runsOf } from '@/lib/state/runs';
import { MarginNotes } from './MarginNotes';
import { placeMarginNotes } from './place-margin-notes';
import { ReaderRuns } from './ReaderRuns';
import type { Quotes } from './use-quotes';

export interface ReaderTextProps {
  readonly article: ArchiveArticle;
  readonly annotations: readonly Annotation[];
  /** Indexes of those annotations that are marked. */
  readonly shown: readonly number[];
  /** Those of them that have a line at all times, not only while they are pointed at. */
  readonly lined: ReadonlySet<Annotation>;
  readonly passages: readonly Passage[];
  /** Where the print is suspected to be wrong. */
  readonly faults: readonly PrintFault[];
  readonly notes: readonly MarginNote[];
  readonly full: boolean;
  readonly footnotes: ReadonlyMap<number | string, number>;
  readonly onEdit: (highlight: Highlight) => void;
  readonly quotes: Quotes;
}

/** From this width on there is a margin; `ReaderText.css` says the same. */
const BESIDE = '(min-width: 56.25em)';

/** The article's text, with the notes beside or inside it. */
export function ReaderText(props: ReaderTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const { article, notes } = props;

  // Before anything is painted, or the notes would be seen to jump.
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const beside = matchMedia(BESIDE);
    const place = () => placeMarginNotes(element, notes, beside.matches);
    // Text flows anew when faces arrive, the window or the letters change size.
    const resized = new ResizeObserver(place);
    resized.observe(element);
    beside.addEventListener('change', place);
    place();
    return () => {
      resized.disconnect();
      beside.removeEventListener('change', place);
    };
  });

  return (
    <div class="reader-text" ref={root}>
      {article.paragraphs.map((text, index) => (
        <Block key={index} text={text} index={index} {...props} />
      ))}
    </div>
  );
}

interface BlockProps extends ReaderTextProps {
  readonly text: string;
  readonly index: number;
}

function Block({ text, index, ...props }: BlockProps) {
  const { article, notes, full, onEdit, quotes } = props;
  const role = article.roles[index] ?? 'text';
  const label = role === 'insert' || role === 'boilerplate' ? (`reader_${role}` as const) : null;
  const here = notes.filter((note) => note.paragraph === index);
  const marked = <Marked {...props} text={text} index={index} />;

  return (
    <div class={`block is-${role}`} lang="en" dir="ltr">
      {label && (
        <p class="block-label" lang={t('language')} dir={direction()}>
          {t(label)}
        </p>
      )}
      {role === 'subheading' ? (
        <h2 data-paragraph={index}>{marked}</h2>
      ) : (
        <p data-paragraph={index}>{marked}</p>
      )}
      <MarginNotes {...{ article, full, onEdit, quotes }} notes={here} />
    </div>
  );
}

function Marked({ text, index, annotations, shown, passages, faults, ...marks }: BlockProps) {
  const { lined, footnotes } = marks;
  const drawn = useMemo(() => {
    const ranges = shown.flatMap((at) => {
      const annotation = annotations[at];
      if (annotation?.paragraph !== index) return [];
      return [{ index: at, start: annotation.start, end: annotation.end }];
    });
    const own = passages.flatMap(({ highlight, spans }) =>
      spans
        .filter((span) => span.paragraph === index)
        .map(({ start, end }) => ({ id: highlight.id, start, end })),
    );
    const suspected = faults.flatMap(({ paragraph, start, end }, at) =>
      paragraph === index ? [{ index: at, start, end }] : [],
    );
    const ending = passages.filter(({ spans }) => spans.at(-1)?.paragraph === index);
    return {
      runs: runsOf(text, ranges, own, suspected),
      highlights: new Map(passages.map(({ highlight }) => [highlight.id, highlight])),
      ending: new Set(ending.map(({ highlight }) => highlight.id)),
    };
  }, [text, index, annotations, shown, passages, faults]);

  return <ReaderRuns {...drawn} {...{ annotations, lined, footnotes, faults }} />;
}
