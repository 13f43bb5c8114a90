const words = new Intl.Segmenter('en', { granularity: 'word' });
// Scripts that put no blank between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]/u;
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Mn}!%,.:;?、。，．！？：；ー]/u;
const NEVER_LAST = /[\p{Ps}\p{Pi}]$/u;

/** Cuts a text at the places where a line may end. Blanks stay at the end of the piece before them. */
export function breakWords(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1)?.slice(-2);
    if (before !== undefined && !mayBreak(before, segment)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (/^[ \u200B]/.test(after)) return false;
  if (/[ \u200B]$/.test(before)) return true;
  // Not after the sign of a number.
  if (before.endsWith('-')) return /^[\p{L}\p{N}]-$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  return UNSPACED.test(before) || UNSPACED.test(after);
}
