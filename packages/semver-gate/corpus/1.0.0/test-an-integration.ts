// The tests of an integration: a fetch that fails by a script, and a check for what the service changes.
import { connectInvoices, type Drift, getInvoice } from '@b2b-invoices/client';
import { createDriftCheck } from '@b2b-invoices/client/drift';
import { createFaultyFetch, type ScriptedFault } from '@b2b-invoices/client/testing';

const drifts: Drift[] = [];
const checkAnswer = createDriftCheck({ onDrift: (drift) => drifts.push(drift), strict: true });

export async function get(fault: ScriptedFault): Promise<string> {
  const fetch = createFaultyFetch({ fetch: globalThis.fetch, script: [fault] });
  const connection = connectInvoices({ storeHash: 'abc123', token: 'token', fetch, checkAnswer });
  return (await getInvoice(connection, 2041)).data.invoiceNumber;
}
