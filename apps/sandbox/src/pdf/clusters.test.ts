import { expect, it } from 'vitest';
import { clustersOf, runsOf } from './clusters.ts';
import type { FontFile } from './font-files.ts';
import type { Fonts } from './fonts.ts';
import { visualOrder } from './visual-order.ts';

const latin: FontFile = { name: 'latin', family: 'latin' };
const hebrew: FontFile = { name: 'hebrew', family: 'hebrew' };
const arabic: FontFile = { name: 'arabic', family: 'arabic' };
const fontOf = (character: string): FontFile =>
  /\p{Script=Hebrew}/u.test(character) ? hebrew : /[\u0600-\u06FF]/.test(character) ? arabic : latin;
const fonts: Pick<Fonts, 'find' | 'has'> = {
  find: (character) => (character === '🎉' ? undefined : fontOf(character)),
  has: (file, character) => fontOf(character) === file,
};

function fromTheLeft(text: string): string[] {
  return visualOrder(runsOf(clustersOf(text, 400, fonts))).map((run) => run.text);
}

it.each([
  ['leaves Latin as it is', 'Ltd. (A) 1', ['Ltd. (A) 1']],
  ['turns brackets and keeps numbers', 'שלום (אבג) 123 abc', ['abc', ' ', '123', ' (', 'אבג', ') ', 'שלום']],
  ['keeps Hebrew within Latin in its place', 'A שלום עולם B', ['A ', 'עולם', ' ', 'שלום', ' B']],
  // The shaper turns Persian digits around, so they are handed over turned.
  ['keeps Persian digits from left to right', 'x ۱۲۳', ['x ', '۳۲۱']],
  ['draws a missing character by itself', 'a🎉b', ['a', '🎉', 'b']],
  ['leaves out what cannot be seen', 'a\uFE0Fb\u00ADc', ['abc']],
])('%s', (_, text, expected) => {
  expect(fromTheLeft(text)).toEqual(expected);
});
