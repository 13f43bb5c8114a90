import { expect, it } from 'vitest';
import { breakWords } from './break-words.ts';

it.each([
  ['after blanks', 'one  two three.', ['one  ', 'two ', 'three.']],
  ['after a hyphen within a word', 'HEX-M8-40 a - b -5', ['HEX-', 'M8-', '40 ', 'a ', '- ', 'b ', '-5']],
  ['not at a hard blank', 'EUR\u00A012.50', ['EUR\u00A012.50']],
  ['between Thai words', 'ชำระเงินภายใน', ['ชำระ', 'เงิน', 'ภายใน']],
  ['not before closing and after opening marks in Chinese', '付款。「中国」', ['付款。', '「中国」']],
])('a line may end %s', (_, text, pieces) => {
  expect(breakWords(text)).toEqual(pieces);
});
