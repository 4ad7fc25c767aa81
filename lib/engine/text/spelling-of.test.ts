import { describe, expect, test } from 'vitest';
import { spellingOf } from './spelling-of';

describe('letters written one way or the other', () => {
  test.each([
    ['arlossoroff', 'arlosorov'],
    ['luntz', 'lunts'],
    ['litwinoff', 'litvinov'],
    ['shcharanski', 'shcharansky'],
    ['schwartz', 'shvarts'],
    ['szmuel', 'schmuel'],
    ['chaim', 'khaim'],
    ['teitelbaum', 'taitelbaum'],
    ['jabotinskij', 'yabotinski'],
  ])('%s is %s', (a, b) => {
    expect(spellingOf(a)).toBe(spellingOf(b));
  });

  test.each([
    ['eban', 'eden'],
    ['levin', 'levine'],
    ['gruenbom', 'gruenbaum'],
    ['weizman', 'wiseman'],
    ['herzog', 'hertzog'],
  ])('%s is not %s', (a, b) => {
    expect(spellingOf(a)).not.toBe(spellingOf(b));
  });
});
