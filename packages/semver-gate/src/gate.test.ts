import type { Document } from '@b2b-invoices/spec';
import { describe, expect, test } from 'vitest';
import { readBaseline } from './baseline/read-baseline.ts';
import type { Bump } from './bump.ts';
import type { Change } from './change.ts';
import { changedDocument, smallDocument } from './command/small-document.ts';
import { changeset, type RepositoryContents, temporaryRepository } from './command/temporary-repository.ts';
import { type GateParts, judge } from './gate.ts';
import type { GateReport } from './report/gate-report.ts';
import { askSecondOpinion } from './second-opinion/second-opinion.ts';

/** A change that the second opinion sees in the same way when the document has it. */
const changes = {
  major: {
    fingerprint: 'aaaaaaaaaaaa',
    kind: 'request-maximum-lowered',
    pointer: '#/components/parameters/Limit/schema/maximum',
    operationIds: ['listInvoices'],
    direction: 'request',
    bump: 'major',
    says: 'In requests of listInvoices, limit takes at most 100, no longer 250.',
  },
  minor: {
    fingerprint: 'bbbbbbbbbbbb',
    kind: 'response-property-added',
    pointer: '#/components/schemas/Invoice/properties/currency',
    operationIds: ['listInvoices', 'getInvoice'],
    direction: 'response',
    bump: 'minor',
    says: 'In answers of listInvoices and getInvoice, currency is new.',
  },
  patch: {
    fingerprint: 'cccccccccccc',
    kind: 'words-changed',
    pointer: '#/paths/~1invoices/get/summary',
    operationIds: ['listInvoices'],
    direction: 'none',
    bump: 'patch',
    says: 'The summary of listInvoices is put otherwise.',
  },
} satisfies Record<string, Change>;

const schemas = ({ components }: Document) => components as Record<string, Record<string, any>>;
