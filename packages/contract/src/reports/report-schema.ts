const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const texts = { type: 'array', items: text };

type Schema = Readonly<Record<string, unknown>>;

/** An object with these properties and no others. Those whose name ends with `?` may be absent. */
function object(properties: Record<string, Schema>): Schema {
  const entries = Object.entries(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
  };
}

const list = (items: Schema): Schema => ({ type: 'array', items });

const finding = object({
  fingerprint: text,
  phase: text,
  operations: texts,
  rule: object({ id: text, says: text, weight: { enum: ['documented', 'observed', 'assumed'] } }),
  pointer: { type: 'string', pattern: '^#' },
  'subject?': text,
  expected: text,
  actual: text,
  also: texts,
  steps: list(object({ method: text, url: text, status: count })),
  'answer?': object({ status: count, contentType: text, body: text }),
  curl: text,
  typescript: text,
  shrunk: { type: 'boolean' },
  count,
  seed: { type: 'integer' },
  replay: text,
  'known?': object({ reason: text, expires: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' } }),
});

const phase = object({
  name: text,
  says: text,
  requests: count,
  milliseconds: { type: 'number', minimum: 0 },
  findings: count,
  skipped: list(object({ check: text, reason: text })),
});

const coverage = object({
  kind: text,
  covered: count,
  total: count,
  missing: list(object({ name: text, 'reason?': text })),
});

/** The JSON Schema of the JSON report. Its `format` changes when a reader of the one before would fail. */
export const reportSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of b2b-invoices-contract, format 1',
  ...object({
    format: { const: 1 },
    passed: { type: 'boolean' },
    target: object({ name: text, baseUrl: text }),
    specVersion: text,
    seed: { type: 'integer' },
    startedAt: text,
    milliseconds: { type: 'number', minimum: 0 },
    requests: count,
    'stopped?': text,
    phases: list(phase),
    findings: list(finding),
    stale: list(object({ fingerprint: text, kind: { enum: ['expired', 'unmatched'] }, says: text })),
    coverage: list(coverage),
    coverageFailures: texts,
  }),
};
