import type { Step } from '../../session/step.ts';
import { answerOf } from '../traffic/answer-of.ts';
import { leastBody } from '../traffic/invoice-bodies.ts';
import { type Broken, broken, type Ground, type Relation, show } from './relation.ts';

const pointer = '#/paths/~1invoices~1{invoiceId}~1download-pdf/get';

interface Addresses {
  url?: unknown;
  externalPdfUrl?: unknown;
}

interface Pdf {
  step: Step;
  addresses: Addresses;
  /** The document behind the address, byte for byte; undefined where it cannot be fetched. */
  document: { status: number; text: string } | undefined;
}

async function pdfOf({ session, api, fetchDocument }: Ground, id: number): Promise<Pdf> {
  const step = await session.send(api.pdf(id));
  const addresses = Object(answerOf(step).data) as Addresses;
  const answer = typeof addresses.url === 'string' ? await fetchDocument(addresses.url) : undefined;
  const document = answer && {
    status: answer.status,
    text: Buffer.from(await answer.arrayBuffer()).toString('latin1'),
  };
  return { step, addresses, document };
}

async function create(ground: Ground, invoiceNumber: string): Promise<number | undefined> {
  const customerId = ground.session.world.companies?.[0]?.companyId ?? '0';
  const step = await ground.session.send(
    ground.api.create(leastBody(ground.prefix + invoiceNumber, customerId)),
  );
  return answerOf(step).id;
}

const documents: Relation = {
  rule: {
    id: 'pdf-is-of-its-invoice',
    says: 'Each invoice has a PDF of its own, which changes when the invoice does and not when another does.',
    weight: 'assumed',
    pointer,
  },
  async check(ground) {
    const [one, two] = [await create(ground, 'PDF-1'), await create(ground, 'PDF-2')];
    if (one === undefined || two === undefined) return [];
    const [first, second] = [await pdfOf(ground, one), await pdfOf(ground, two)];
    const found: Broken[] = [];
    const hold = (
      subject: string,
      holds: boolean,
      steps: Step[],
      words: [expected: string, actual: string],
    ) => {
      const [expected, actual] = words;
      if (!holds) found.push(broken(this.rule, steps, { subject, expected, actual }));
    };
    const both = [first.step, second.step];
    hold('url', first.addresses.url !== second.addresses.url, both, [
      'two invoices with two addresses',
      'the same address for both',
    ]);
    if (!first.document || !second.document) return found;
    const isPdf = [first, second].every(
      ({ document }) => document?.status === 200 && document.text.startsWith('%PDF-'),
    );
    hold('document', isPdf, both, [
      'a PDF behind the address',
      `an answer ${first.document.status} that is none`,
    ]);
    if (!isPdf) return found;
    hold('document', first.document.text !== second.document.text, both, [
      'two invoices with two documents',
      'the same document for both',
    ]);
    const again = await pdfOf(ground, one);
    hold(
      'document',
      again.document?.text === first.document.text,
      [first.step, again.step],
      ['the same document, as nothing was changed', 'another document'],
    );
    const change = await ground.session.send(
      ground.api.update(one, { invoiceNumber: `${ground.prefix}PDF-1-CHANGED` }),
    );
    if (!answerOf(change).done) return found;
    const [changed, unchanged] = [await pdfOf(ground, one), await pdfOf(ground, two)];
    hold(
      'document',
      changed.document?.text !== first.document.text,
      [first.step, change, changed.step],
      ['another document, as the number of its invoice is another', 'the same document as before'],
    );
    hold(
      'document',
      unchanged.document?.text === second.document.text,
      [second.step, change, unchanged.step],
      ['the same document, as only another invoice was changed', 'another document'],
    );
    return found;
  },
};

const hosted: Relation = {
  rule: {
    id: 'hosted-pdf-is-kept',
    says: 'The address of a hosted PDF that is written is answered beside that of the generated one, and an empty one removes it.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const { session, api } = ground;
    const id = await create(ground, 'PDF-3');
    if (id === undefined) return [];
    const found: Broken[] = [];
    for (const externalPdfUrl of ['https://example.com/one.pdf', 'https://example.com/two.pdf', '']) {
      const write = await session.send(api.update(id, { externalPdfUrl }));
      if (!answerOf(write).done) continue;
      const step = await session.send(api.pdf(id));
      const shown = (Object(answerOf(step).data) as Addresses).externalPdfUrl ?? '';
      if (shown === externalPdfUrl) continue;
      found.push(
        broken(this.rule, [write, step], {
          subject: 'externalPdfUrl',
          expected: externalPdfUrl === '' ? 'no address, as it was removed' : show(externalPdfUrl),
          actual: show(shown),
        }),
      );
    }
    return found;
  },
};

const isDocument = ({ document }: Pdf): boolean =>
  document === undefined || (document.status === 200 && document.text.startsWith('%PDF-'));

const stays: Relation = {
  rule: {
    id: 'pdf-stays-after-writes',
    says: 'After an update the address of a PDF, asked for anew, leads to a PDF.',
    weight: 'documented',
    pointer,
  },
  async check(ground) {
    const { session, api } = ground;
    const [id, other] = [await create(ground, 'PDF-4'), await create(ground, 'PDF-5')];
    if (id === undefined || other === undefined) return [];
    await pdfOf(ground, id);
    const found: Broken[] = [];
    const zero = { code: 'USD', value: '0' };
    for (const [subject, call] of [
      ['update', api.update(id, { purchaseOrderNumber: 'PO-PDF' })],
      ['completion', api.update(id, { openBalance: zero })],
      ['status', api.update(id, { status: 1, openBalance: { code: 'USD', value: '5' } })],
      ['details', api.update(id, { details: { header: {} } })],
      ['update of another', api.update(other, { type: 'Other' })],
      ['hosted', api.update(id, { externalPdfUrl: 'https://example.com/four.pdf' })],
      ['delete of another', api.remove(other)],
    ] as const) {
      const write = await session.send(call);
      const read = await pdfOf(ground, id);
      if (isDocument(read)) continue;
      const actual = `${read.document?.status} and ${show(read.document?.text.slice(0, 60))}`;
      found.push(broken(this.rule, [write, read.step], { subject, expected: 'a PDF', actual }));
    }
    return found;
  },
};

/** What holds between invoices and their PDFs. */
export const pdfRelations: readonly Relation[] = [hosted, documents, stays];
