import { describe, expect, test } from 'vitest';
import type { ParagraphRole } from '@/lib/engine/model';
import { assignRoles } from './paragraph-roles';

const TEXT = 'The board met today and elected its officers.';
const letters: Readonly<Record<string, ParagraphRole>> = {
  t: 'text',
  s: 'subheading',
  i: 'insert',
  b: 'boilerplate',
};
const roles = (pattern: string) => [...pattern].map((letter) => letters[letter]);

describe('capital lines', () => {
  test.each([
    'BUDGET APPROVED BY DELEGATES',
    'SAYS U.S. WILL ‘stand by’ ITS WORD',
    '18,150,000 POUNDS RAISED',
    'McDONALD REPORTS TO LEAGUE',
    'DEBATE IN THE U.N.',
    'WHAT NEXT?',
  ])('%s', (line) => {
    expect(assignRoles([TEXT, line, TEXT])).toEqual(roles('tst'));
  });

  test.each([
    ['at the end nothing is divided', [TEXT, 'THE END'], 'tt'],
    ['a sentence in capitals', [TEXT, 'THE BOARD IS CLOSED.', TEXT], 'ttt'],
    ['an abbreviation', [TEXT, 'U.N. delegates met.', TEXT], 'ttt'],
    ['initials of a signature', [TEXT, 'J. K.', TEXT], 'ttt'],
    ['figures', [TEXT, '1, 2, 3', TEXT], 'ttt'],
    ['a body in capitals', ['THE BOARD MET', 'IT ELECTED ITS OFFICERS', 'IT ROSE'], 'ttt'],
    ['a long paragraph in capitals', [TEXT, 'CAPITALS '.repeat(40), TEXT], 'ttt'],
  ])('leaves alone: %s', (_, paragraphs, pattern) => {
    expect(assignRoles(paragraphs)).toEqual(roles(pattern));
  });
});

describe('inserts', () => {
  test.each([
    ['one', [TEXT, '(In Paris, the board met too.)', TEXT], 'tit'],
    ['one with its stop outside', [TEXT, '(In Paris, the board met too).', TEXT], 'tit'],
    ['with brackets inside', ['(In Paris (France), the board met (too).)'], 'i'],
    [
      'reopened in each paragraph',
      [TEXT, '(In Paris, it met.', '(In Rome, it met.', '(In Bonn, it rose.)', TEXT],
      'tiiit',
    ],
    [
      'closed in the next paragraph',
      [TEXT, '(In Paris, it met.', 'It rose at noon.)', TEXT],
      'tiit',
    ],
  ])('%s', (_, paragraphs, pattern) => {
    expect(assignRoles(paragraphs)).toEqual(roles(pattern));
  });

  test.each([
    ['a bracket at the beginning of a sentence', ['(The board met.) It rose at noon.'], 't'],
    ['numbers of demands', ['(1) That the board meet;', '(2) that it rise. (So moved.)'], 'tt'],
    ['a bracket that never closes', ['(The board met.', TEXT, TEXT], 'ttt'],
    ['a bracket that closes somewhere else', ['(The board met.', 'It rose (at noon) today.'], 'tt'],
  ])('leaves alone: %s', (_, paragraphs, pattern) => {
    expect(assignRoles(paragraphs)).toEqual(roles(pattern));
  });
});

describe('printed boilerplate', () => {
  test.each([
    'The Jewish Telegraphic Agency (J. C. B.) will be glad to answer questions on these items',
    'If you are pleased with the Bulletin, tell your friends; if not, tell us.',
    'IF YOU ARE PLEASED WITH THE BULLETIN, TELL YOUR FRIENDS',
    'We never make demands on those who advertise with us.',
    '[The purpose of the Digest is to show what others print. We take no side.—Editor.]',
    'The editors reserve the right to shorten letters.',
    'Parts of this report appeared in our last two issues.',
    'Slants on Sports, as a column, appears on Mondays and Thursdays from now on. This column runs on Wednesday this week.',
    'Statement of the ownership, management and circulation, required by law.',
    '(Jewish Telegraphic Agency)',
    '(Jewish Telegraphic Agency Mail Service)',
    '(J. T. A. Mail Service)',
    '(Jewish Daily Bulletin)',
    '(By Our London Correspondent)',
    'By Our Warsaw Correspondent',
    '(Continued on Page 4)',
    '(Continued from Page 1)',
  ])('%s', (line) => {
    expect(assignRoles([line, TEXT])).toEqual(roles('bt'));
  });

  test.each([
    'The Jewish Telegraphic Agency was told that the board would be glad to meet.',
    'The Jewish Telegraphic Agency learns that he will leave today.',
    'Parts of the report were read aloud.',
    'He pointed out that if you are pleased with a law you obey it.',
    'The editors of three dailies reserve judgment.',
    'His column appears on Mondays.',
    '(By a vote of six to five, our London correspondent cables.)  He rose.',
  ])('leaves alone: %s', (line) => {
    expect(assignRoles([line, TEXT])).toEqual(roles('tt'));
  });
});
