import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The language service imports its schemas as JSON without saying so, as bundlers allow and Node does not.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');

/** It remembers what it parsed by the address of a document, so each gets one of its own. */
let documents = 0;

/**
 * What GitHub's own language service has against a workflow or an action, as `line: sentence`.
 * @param path its path in the repository, which decides what it is
 */
export async function lintGithub(path: string, text: string): Promise<string[]> {
  documents += 1;
  const problems = await validate(TextDocument.create(`file:///${documents}/${path}`, 'yaml', 1, text));
  return problems.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
}
