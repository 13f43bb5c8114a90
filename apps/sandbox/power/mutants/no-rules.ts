/** Code among the rules that is none itself: what the service does does not depend on it. */
export interface NoRule {
  reason: string;
  /** The end of its path. */
  file: string;
  /** What its lines begin with. */
  lines?: readonly string[];
  /** What it is itself, where a line has more. */
  text?: RegExp;
}

export const noRules: readonly NoRule[] = [
  {
    reason: 'Scripted faults belong to control; the API knows none.',
    file: 'api.ts',
    lines: [
      'function faultFor(',
      'const { operationId } = operation;',
      'const path = request.path.slice(',
      'return takeFault(',
      'const fault = store.faultCount',
      'if (!fault)',
      'progress.fault =',
      'const { problem, ...struck }',
      'carryOut().catch(',
      'if (problem)',
    ],
  },
  {
    reason: 'Stores are removed and reset by control alone.',
    file: 'http/rate-limit.ts',
    lines: ['forget(', 'if (storeId === undefined) windows.clear();', 'else windows.delete('],
  },
  {
    reason: 'A database that is away is the trouble of the sandbox alone.',
    file: 'api.ts',
    lines: [
      'if (!(known instanceof DatabaseUnavailable))',
      "return rendered(refusal(500, 'Internal",
      'if (known.passing)',
    ],
  },
  {
    reason: 'The journal, the log and the metrics are for who operates the sandbox.',
    file: 'api.ts',
    lines: [
      'report(error);',
      'progress.problems.push(',
      'ignored: [],',
      'problems: [],',
      'durationMs:',
      'requestBody:',
    ],
  },
  {
    reason: 'What the journal is told of a mistake in a body.',
    file: 'http/read-body.ts',
    lines: ['const problems = mismatches.map(', 'message: `the body$'],
  },
  {
    reason: 'What the journal is told of a mistake in the query, and of keys that are ignored.',
    file: 'http/read-parameters.ts',
    lines: [
      'const problemWith =',
      "side: 'request',",
      'message: `the query parameter',
      'const problems: Problem[]',
      'problems.push(',
      'const names = new Set(',
    ],
  },
  {
    reason: 'What refusals are told to the journal.',
    file: 'http/answer.ts',
    lines: ['problems: Problem[] = [];'],
  },
  {
    reason: 'Keys of the query that are ignored are told to the journal.',
    file: 'http/read-parameters.ts',
    lines: ['return { values, unknown: [...new Set(search.keys())]'],
  },
  {
    reason: 'Requests of one turn of the event loop share a look-up, which finds the same for each.',
    file: 'http/authenticate.ts',
    lines: ['if (known) return known;', 'if (found.size === 0)', 'found.set(token, looked);'],
  },
  {
    reason:
      'A body without long numbers is not parsed a second time for their text, which would be the same.',
    file: 'http/read-body.ts',
    lines: ['const hasShortNumbers ='],
  },
  {
    reason: 'Configurations are kept by their text, so that they are not parsed again.',
    file: 'invoices/extra-field-rules.ts',
    lines: ['if (known) return known;', 'parsedConfigs.set('],
  },
  {
    reason: 'Statements are kept by their number of rows, so that they are not put together again.',
    file: 'invoices/count-invoices.ts',
    lines: ['const statement = statements.get(rows)', 'statements.set('],
  },
  {
    reason: 'Several rows at once are for seeds, which belong to control.',
    file: 'invoices/insert-rows.ts',
    lines: ['const statement = rows.length === 1', 'const values = places.join('],
  },
  {
    reason: 'The index that SQLite is told to go by; it finds the same by another.',
    file: 'invoices/list/select.ts',
    lines: ["kind === 'sqlite' && index"],
  },
  {
    reason: 'From which end of the list a page is read.',
    file: 'invoices/list/find-page.ts',
    lines: ['const isFar ='],
  },
  {
    reason: 'Names of indexes, by which the same is found sooner.',
    file: '.ts',
    text: /^'invoices_(?!number'$|order'$)\w+'$/,
  },
];

/** The exception that a piece of code falls under. */
export const noRuleOf = (code: { file: string; context: string; original: string }): NoRule | undefined =>
  noRules.find(
    ({ file, lines, text }) =>
      code.file.endsWith(file) &&
      (lines?.some((line) => code.context.startsWith(line)) ?? true) &&
      (text?.test(code.original) ?? true),
  );
