import { readFileSync } from 'node:fs';

/** A block of code of a document. */
export interface Snippet {
  language: string;
  text: string;
  /** The file that its first line names, such as `.gitlab-ci.yml`. */
  file: string | undefined;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The document on CI. */
export const ciDocument: string = read('docs/run-it-in-your-ci.md');
/** The page of the package. */
export const readme: string = read('README.md');

const blocksOf = (document: string): Snippet[] =>
  [...document.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => {
    const [, file] = /^(?:#|\/\/) (\S+\.\w+)\n/.exec(text) ?? [];
    return { language, text, file };
  });

/** The blocks of code of the document on CI, in their order. */
export const snippets: readonly Snippet[] = blocksOf(ciDocument);

/** Those of a document in a language, or whose file begins so. */
export const snippetsOf = (wanted: string, document: string = ciDocument): Snippet[] =>
  blocksOf(document).filter(({ language, file }) => language === wanted || file?.startsWith(wanted));
