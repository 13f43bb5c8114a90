/**
 * Text that can do no harm on a page: composed (NFC), lone surrogates shown as U+FFFD, line breaks as `\n`, tabs
 * and blanks of any width as blanks, and without control characters and the marks that override or isolate a direction. Marks that only hint at a
 * direction stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\t\u1680\u2000-\u200A\u205F]/g, ' ')
    .replace(/\u202F/g, '\u00A0')
    .replace(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
    .normalize('NFC');
}
