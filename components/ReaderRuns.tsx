import type { ComponentChildren } from 'preact';
import type { Annotation } from '@/lib/engine/model';
import { t } from '@/lib/i18n';
import type { Highlight } from '@/lib/notes/highlight';
import type { PrintFault } from '@/lib/notes/print-faults';
import type { Piece, Run } from '@/lib/state/runs';

interface Props {
  readonly runs: readonly Run[];
  readonly annotations: readonly Annotation[];
  readonly lined: ReadonlySet<Annotation>;
  /** By id, as far as they are found in the article. */
  readonly highlights: ReadonlyMap<string, Highlight>;
  /** Highlights whose last piece lies in this paragraph. */
  readonly ending: ReadonlySet<string>;
  /** Number of the note on paper, by index of the annotation or id of the highlight. */
  readonly footnotes: ReadonlyMap<number | string, number>;
  /** Where the print is suspected to be wrong. */
  readonly faults: readonly PrintFault[];
}

/** The text of one paragraph with its marks. Its text nodes, joined, are exactly the paragraph. */
export function ReaderRuns(props: Props) {
  const { runs, annotations, lined, highlights, ending, footnotes, faults } = props;
  const lastPiece = new Map<string, number>();
  for (const { pieces } of runs) {
    for (const { highlights: ids, end } of pieces) for (const id of ids) lastPiece.set(id, end);
  }

  const handlesAfter = (piece: Piece) =>
    piece.highlights.flatMap((id) => {
      const highlight = highlights.get(id);
      if (!highlight || !ending.has(id) || lastPiece.get(id) !== piece.end) return [];
      return [<Handle key={id} highlight={highlight} footnote={footnotes.get(id)} />];
    });

  return runs.map(({ annotation: index, pieces }) => {
    const annotation = index === null ? undefined : annotations[index];
    if (index === null || !annotation) {
      return pieces.map((piece) => [
        piece.fault === undefined ? (
          <MarkedText key={piece.start} {...{ piece, highlights }} />
        ) : (
          <Fault key={piece.start} fault={piece.fault} likely={faults[piece.fault]?.likely}>
            <MarkedText {...{ piece, highlights }} />
          </Fault>
        ),
        handlesAfter(piece),
      ]);
    }
    return [
      // A real button cannot break over lines and its text cannot be selected.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={`annotation-${index}`}
        class={classOf(annotation, lined.has(annotation))}
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        data-annotation={index}
        data-footnote={footnotes.get(index)}
      >
        {pieces.map((piece) =>
          piece.fault === undefined ? (
            <MarkedText key={piece.start} {...{ piece, highlights }} />
          ) : (
            // The annotation is the button: its card says what is suspected.
            <span key={piece.start} class="fault" data-fault={piece.fault}>
              <MarkedText {...{ piece, highlights }} />
            </span>
          ),
        )}
      </span>,
      pieces.map(handlesAfter),
    ];
  });
}

function classOf(annotation: Annotation, lined: boolean): string {
  const type = annotation.kind === 'date' ? 'date' : annotation.type;
  return `annotation is-${type}${lined ? '' : ' is-plain'}`;
}

interface FaultProps {
  /** Index of the fault. */
  readonly fault: number;
  readonly likely: string | null | undefined;
  readonly children: ComponentChildren;
}

/** Words that may be printed wrongly; what was meant is said beside them, never in the text. */
function Fault({ fault, likely, children }: FaultProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real button cannot break over lines
    <span
      class="fault"
      role="button"
      tabIndex={0}
      aria-description={likely ? `${t('print_fault_likely')} ${likely}` : t('print_fault_title')}
      data-fault={fault}
      data-suspected
    >
      {children}
    </span>
  );
}

function MarkedText({ piece, highlights }: { piece: Piece } & Pick<Props, 'highlights'>) {
  // Of highlights that cross, the one made last lies on top.
  const top = highlights.get(piece.highlights.at(-1) ?? '');
  if (!top) return <>{piece.text}</>;
  const under = highlights.get(piece.highlights.at(-2) ?? '');
  return (
    <mark
      class={`highlight is-${top.colour}${under ? ` lies-over-${under.colour}` : ''}`}
      data-highlight={piece.highlights.join(' ')}
    >
      {piece.text}
    </mark>
  );
}

/** Takes no room and has no text of its own, so that neither layout nor offsets move. */
function Handle({ highlight, footnote }: { highlight: Highlight; footnote?: number | undefined }) {
  const { id, colour, note, target } = highlight;
  return (
    <button
      type="button"
      class={`highlight-handle is-${colour}${note ? ' has-note' : ''}`}
      aria-label={t('reader_edit_highlight', target.exact)}
      data-edit={id}
      data-footnote={footnote}
    />
  );
}
