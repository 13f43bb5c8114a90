// Switches over every closed set of values, which no value may slip through.
import type {
  Applied,
  InvoiceErrorReason,
  InvoiceFinding,
  WaitEvent,
  WriteEvent,
} from '@b2b-invoices/client';
import type { ExtraFieldConfig, InvoiceListQuery, InvoiceSource, InvoiceStatus } from '@b2b-invoices/types';

function never(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}

export function statusName(status: InvoiceStatus): string {
  switch (status) {
    case 0:
      return 'open';
    case 1:
      return 'partially paid';
    case 2:
      return 'completed';
    default:
      return never(status);
  }
}

export function sourceName(source: InvoiceSource): string {
  switch (source) {
    case 0:
      return 'B2B Edition';
    case 1:
      return 'ERP';
    default:
      return never(source);
  }
}

export function inputOf(type: NonNullable<ExtraFieldConfig['fieldType']>): string {
  switch (type) {
    case 0:
      return 'text';
    case 1:
      return 'textarea';
    case 2:
      return 'number';
    case 3:
      return 'select';
    default:
      return never(type);
  }
}

export const ownerOf: Record<NonNullable<ExtraFieldConfig['configType']>, string> = {
  1: 'built in',
  2: 'own',
};

export function arrow(direction: NonNullable<InvoiceListQuery['orderBy']>): string {
  switch (direction) {
    case 'ASC':
      return 'up';
    case 'DESC':
      return 'down';
    default:
      return never(direction);
  }
}

export function isSafeToRepeat(applied: Applied): boolean {
  switch (applied) {
    case 'no':
      return true;
    case 'maybe':
    case 'yes':
      return false;
    default:
      return never(applied);
  }
}

export function noteOf(finding: InvoiceFinding): string {
  switch (finding.kind) {
    case 'shift':
      return 'moved';
    case 'repeat':
      return `again ${finding.id}`;
    case 'total-changed':
      return `${finding.from} to ${finding.to}`;
    case 'gap':
      return `${finding.missing ?? 'some'} missing`;
    default:
      return never(finding);
  }
}

export const waits: Record<WaitEvent['cause'], string> = {
  'back-off': 'after a failure',
  'retry-after': 'as asked',
  pacing: 'ahead of the limit',
  concurrency: 'for another call',
};

export const outcomes: Record<WriteEvent['outcome'], boolean> = {
  succeeded: true,
  reconciled: true,
  failed: false,
};

export const advice: Record<InvoiceErrorReason, string> = {
  'bad-request': 'look at the body',
  unauthorized: 'look at the token',
  forbidden: 'look at the store',
  'not-found': 'look at the id',
  unprocessable: 'look at the fields',
  'too-many-requests': 'wait',
  'server-error': 'wait',
  'unexpected-status': 'ask',
  'not-json': 'ask',
  'empty-body': 'ask',
  'not-an-envelope': 'ask',
  'other-company': 'stop',
  drift: 'ask',
  'connection-failed': 'wait',
  'timed-out': 'wait',
  aborted: 'nothing',
  'deadline-exceeded': 'give it more time',
  conflict: 'look at the invoice',
  'invalid-argument': 'mend the program',
};
