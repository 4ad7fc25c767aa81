import { COLOURS } from '@/lib/notes/highlight';
import { ANNOTATION_TYPES, type AnnotationType } from '@/lib/state/settings';

const MARKS = COLOURS.flatMap((colour) => [`mark-${colour}`, `over-${colour}`]);
const names = (layers: readonly string[]) =>
  layers.map((layer) => `::highlight(dateline-${layer})`).join(',');

/**
 * The rules for what is painted on the page's own text. `::highlight()` knows colours and text
 * decorations only.
 *
 * @param colourOf a colour of `assets/tokens.css` as it is on the page's ground
 * @param lineOf style and width of the line under a kind
 */
export function paintSheet(
  colourOf: (token: string) => string,
  lineOf: (type: AnnotationType) => string,
): string {
  return [
    ...ANNOTATION_TYPES.map(
      (type) =>
        `${names([type])} { text-decoration: underline ${lineOf(type)} ${colourOf(type)}; }`,
    ),
    `${names(ANNOTATION_TYPES)} { text-decoration-skip-ink: auto; text-underline-offset: 0.2em; }`,
    ...COLOURS.flatMap((colour) => [
      `${names([`mark-${colour}`, `over-${colour}`])} { background-color: ${colourOf(colour)}; }`,
      // Where highlights cross, the one below is told by a line.
      `${names([`under-${colour}`])} { text-decoration: underline solid 3px ${colourOf(`${colour}-edge`)}; text-decoration-skip-ink: none; text-underline-offset: 0.3em; }`,
    ]),
    `${names(['open'])} { background-color: color-mix(in srgb, ${colourOf('yellow-edge')} 22%, transparent); }`,
    `@media (forced-colors: active) {
      ${names(MARKS)} { background-color: Mark; color: MarkText; }
      ${names(['open'])} { background-color: Highlight; color: HighlightText; }
    }`,
    `@media print { ${names(ANNOTATION_TYPES)} { text-decoration: none; } }`,
  ].join('\n');
}
