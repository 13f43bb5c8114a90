const long = /^-?[\d.]{16}/;
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses JSON as `JSON.parse` does, except that a number of sixteen characters or more which JavaScript would round
 * becomes a string of its digits as they stand in the text. Those of up to fifteen digits always come back as they were. Throws a SyntaxError for
 * what is no JSON.
 */
export function parseLossless(text: string): unknown {
  // The plain parse comes in any case: it is the judge of what is JSON.
  const json: unknown = JSON.parse(text);
  if (!hasLongNumber(text)) return json;
  return JSON.parse(
    text.replace(stringOrNumber, (part) =>
      long.test(part) && String(Number(part)) !== part ? `"${part}"` : part,
    ),
  );
}

// Every sixteenth character is looked at, and of sixteen digits in a row around it the eighth before or behind it is one too.
// Also true for digits inside a string, which does no harm.
function hasLongNumber(text: string): boolean {
  for (let at = 8; at < text.length; at += 16) {
    if (
      isDigit(text, at) &&
      (isDigit(text, at - 8) || isDigit(text, at + 8)) &&
      /[\d.]{16}/.test(text.slice(Math.max(0, at - 15), at + 16))
    )
      return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 45 && code < 58;
}
