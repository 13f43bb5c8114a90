import type { GateReport } from './gate-report.ts';

const problem = {
  program: 'corpus/read.ts',
  line: 3,
  lines: 1,
  source: 'status satisfies 0 | 1;',
  because: '',
};

/** A report that has one of everything, for tests. */
export const sampleReport: GateReport = {
  agrees: false,
  today: '2027-01-31',
  baseline: {
    version: '1.0.0',
    source: 'registry',
    says: 'The baseline is the last published version, 1.0.0.',
  },
  packages: ['spec', 'types', 'client'].map((name) => ({
    name: `@b2b-invoices/${name}`,
    from: '1.0.0',
    to: '1.1.0',
    bump: 'minor',
  })),
  changesets: [
    { file: '.changeset/some.md', words: 'Some.', releases: [{ name: '@b2b-invoices/spec', type: 'minor' }] },
  ],
  needed: { bump: 'major', specification: 'major', types: 'major' },
  changes: [
    {
      fingerprint: 'bbbbbbbbbbbb',
      kind: 'words-changed',
      pointer: '#/paths/~1invoices/get/summary',
      operationIds: ['listInvoices'],
      direction: 'none',
      bump: 'patch',
      says: 'The summary of listInvoices is put otherwise.',
    },
    {
      fingerprint: 'aaaaaaaaaaaa',
      kind: 'response-enum-widened',
      pointer: '#/components/schemas/Invoice/properties/status/enum',
      operationIds: ['getInvoice', 'listInvoices'],
      direction: 'response',
      bump: 'major',
      says: 'In answers of getInvoice and listInvoices, status may hold 2 | 3, "100%".',
    },
  ],
  types: {
    says: 'Of the uses that compiled against 1.0.0, 1 no longer does.',
    breaks: [
      { ...problem, fingerprint: 'cccccccccccc', code: 'TS1360', message: "Type '2' is not one of <0 | 1>." },
    ],
    additions: Array.from({ length: 10 }, (_, index) => ({
      ...problem,
      line: index + 1,
      fingerprint: `${index}ddddddddddd`,
      code: 'TS2305',
      message: `There was no exported member 'New${index}'.`,
    })),
  },
  disagreements: [
    {
      fingerprint: 'aaaaaaaaaaaa',
      breaking: 'gate',
      pointer: '#/components/schemas/Invoice/properties/status/enum',
      operationIds: ['getInvoice'],
      says: 'In answers of getInvoice, status may hold 2.',
      reason: 'It takes all enums for closed.',
      expires: '2027-06-30',
    },
    {
      fingerprint: 'eeeeeeeeeeee',
      breaking: 'second opinion',
      pointer: '#/components/schemas/Invoice',
      operationIds: ['getInvoice'],
      says: 'api-smart-diff calls this breaking: add allOf/0; the gate sees no change.',
    },
  ],
  problems: [
    {
      kind: 'bump-too-small',
      says: 'All go from 1.0.0 to 1.1.0, which is too small; write major into a changeset.',
    },
    {
      kind: 'disagreement-unrecorded',
      says: 'Record eeeeeeeeeeee.',
      fingerprint: 'eeeeeeeeeeee',
      file: 'spec/releases/disagreements.yaml',
    },
    { kind: 'note', says: 'The change aaaaaaaaaaaa has no note;\nwrite one.', fingerprint: 'aaaaaaaaaaaa' },
  ],
};
