/** How a line begins that says why a bump is larger than what the gate needs. */
export const reasonMark = 'Larger than needed:';

/** In a changelog the line is indented, or is the first of an item, after the commit. */
const line = new RegExp(`^\\s*(?:- (?:[0-9a-f]{7,}: )?)?${reasonMark}\\s*\\S+(?:\\s+\\S+){2}`, 'm');

/** Whether a changeset, or what `changeset version` has made of it, says why its bump is larger than needed; a word or two is no reason. */
export const hasReason = (text: string): boolean => line.test(text);
