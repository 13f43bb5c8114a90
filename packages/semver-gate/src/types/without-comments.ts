// A text in quotes is kept as it stands, so that what looks like a comment in it stays.
const quotedOrComment =
  /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** A declaration in which white space does not count. */
export const withoutSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A declaration without its comments, in which white space does not count either. */
export const withoutComments = (text: string): string =>
  withoutSpace(text.replace(quotedOrComment, (_all, quoted: string | undefined) => quoted ?? ''));
