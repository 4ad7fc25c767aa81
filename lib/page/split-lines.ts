import { foldBlanks } from './page-block';

/** Text between two line breaks. */
export interface Line {
  text: string;
  /** Line breaks before it since the line that came before. */
  breaks: number;
  /** Characters in links, blanks not counted. */
  linked: number;
  links: Element[];
}

const FULL_STOP = /[.!?:;…–—_][”’"')\]]*$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * Puts the lines of one block element together to paragraphs. An empty line divides. A single
 * break divides only in a block where lines end as sentences do; in any other it is a mere wrap.
 */
export function joinLines(lines: readonly Line[]): Line[] {
  const filled = fillLines(lines);
  const dividing = filled.some((line, index) => index > 0 && line.breaks > 1) ? 2 : 1;
  const wrapped = dividing === 1 && !endLikeSentences(filled.slice(0, -1));
  const joined: Line[] = [];
  for (const line of filled) {
    const last = joined.at(-1);
    if (last && (wrapped || line.breaks < dividing)) {
      last.text += ` ${line.text}`;
      last.linked += line.linked;
      last.links.push(...line.links);
    } else {
      joined.push({ ...line, links: [...line.links] });
    }
  }
  return joined;
}

/** Without empty lines; their breaks go to the next one. */
function fillLines(lines: readonly Line[]): Line[] {
  const filled: Line[] = [];
  let breaks = 0;
  for (const line of lines) {
    breaks += line.breaks;
    const text = foldBlanks(line.text);
    if (text === '') continue;
    filled.push({ ...line, text, breaks });
    breaks = 0;
  }
  return filled;
}

/** Whether a line is long enough, and ends so, that it can be prose. */
export function isSentence(text: string): boolean {
  return text.length >= 40 || (FULL_STOP.test(text) && /\S\s+\S+\s+\S/u.test(text));
}

function endLikeSentences(lines: readonly Line[]): boolean {
  const ended = lines.filter(({ text }) => FULL_STOP.test(text) || CAPITALS.test(text));
  return ended.length * 2 > lines.length;
}
