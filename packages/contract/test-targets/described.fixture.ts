import { specification } from '@b2b-invoices/spec';
import { describePhases } from '../src/vitest/describe-phases.ts';
import { findingOf, openPlainSession, reportOf } from './plain-run.ts';
import { createSmallStore, storeCredentials, storeUrl } from './small-store.ts';

// A test file of somebody else's, which Vitest runs as a process of its own.
const store = createSmallStore();
const verdict = {
  rule: {
    id: 'written-equals-read',
    says: 'What was written is read.',
    weight: 'documented' as const,
    pointer: '#/x',
  },
  subject: 'openBalance',
  expected: '1.0000',
  actual: '1.00',
};

describePhases(
  async () => ({
    name: 'small',
    baseUrl: storeUrl,
    fetch: store.fetch,
    credentials: storeCredentials,
    capabilities: ['stateful', 'write'],
  }),
  {
    phases: ['client', 'examples', 'model', 'relations', 'races'],
    known: ['known1'],
    document: specification,
    close() {
      process.stdout.write(`closed after ${store.requests.length} requests\n`);
    },
  },
  async (target, options) => {
    const [name = 'examples'] = options.phases ?? [];
    const ran = { name, says: '', requests: 1, milliseconds: 0, findings: 0, skipped: [] };
    const skipped = [{ check: 'parallel creates', reason: 'it may not be written to' }];
    if (name === 'races') return reportOf({ requests: 0, phases: [{ ...ran, skipped }] });
    // As when a phase is asked for that is not there.
    if (name === 'relations') return reportOf({ requests: 0 });
    const session = openPlainSession(target, options);
    const text = `{"note":"it's ${storeCredentials.token}"}`;
    await session.send({ method: 'PUT', path: '/invoices/7', text });
    const known = { ...findingOf(verdict), fingerprint: 'known1' };
    const other = findingOf({ ...verdict, subject: 'dueDate' }, session.steps);
    const findings = { client: [known], model: [findingOf(verdict, session.steps), other] };
    return reportOf({ phases: [ran], findings: name === 'client' || name === 'model' ? findings[name] : [] });
  },
);
