/** The characters from the last to the first, by code points; the text must be well formed. */
export const reverseText = (text: string): string => [...text].reverse().join('');
