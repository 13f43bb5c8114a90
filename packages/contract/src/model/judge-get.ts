import { readAnswer } from './answer.ts';
import { anything, describeExpected, holds, is, nothing } from './expected.ts';
import { judgeRead, type ReadInvoice } from './judge-read.ts';
import { unknownInvoice } from './judge-update.ts';
import type { ModelExchange } from './model.ts';
import type { ModelInvoice } from './model-invoice.ts';
import type { Judgement, ModelState } from './model-state.ts';
import { judgeOutcome, mustSucceed } from './refusal.ts';
import type { RuleId } from './rules.ts';

const none: ReadonlySet<string> = new Set();

/** Takes in an invoice that the model did not know of. */
export function adopt(state: ModelState, id: number): ModelInvoice {
  const invoice: ModelInvoice = {
    id,
    fields: new Map([['extraFields', { expected: anything, rule: 'reads-change-nothing', writtenAt: -1 }]]),
    hostedPdf: anything,
    readAt: -1,
    writtenAt: -1,
  };
  state.invoices.set(id, invoice);
  state.everIds.add(id);
  return invoice;
}

/** Judges whether an id was answered as it must be; gives the invoice where it is there. */
function judgePresence(
  state: ModelState,
  judgement: Judgement,
  id: number,
  { answer, success }: { answer: ReturnType<typeof readAnswer>; success: RuleId },
): ModelInvoice | undefined {
  const invoice = state.invoices.get(id);
  if (invoice) {
    judgeOutcome(judgement, answer, mustSucceed, success);
    return answer.ok ? invoice : undefined;
  }
  const isGone = state.deletedIds.has(id);
  if (isGone) {
    judgement.hold('deleted-is-gone', !answer.ok, () => ({
      subject: success,
      expected: '404 "Invoice does not exist"',
      actual: String(answer.status),
    }));
    if (answer.ok) return undefined;
  }
  const must = state.complete || isGone ? 'fail' : 'either';
  judgeOutcome(judgement, answer, { must, reasons: [unknownInvoice(id)] }, success);
  return answer.ok && must === 'either' ? adopt(state, id) : undefined;
}

/** Judges the read of one invoice. */
export function judgeGet(
  state: ModelState,
  judgement: Judgement,
  id: number,
  { exchange }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const invoice = judgePresence(state, judgement, id, { answer, success: 'get-succeeds' });
  if (!invoice) return;
  const read = Object(answer.data) as ReadInvoice;
  judgement.hold('get-gives-the-invoice', read['id'] === id, () => ({
    subject: 'id',
    expected: String(id),
    actual: JSON.stringify(read['id']) ?? 'nothing',
  }));
  if (read['id'] !== id) return;
  judgement.hold(
    'extra-fields-when-got',
    Array.isArray(read['extraFields']) || !state.world.extraFields?.length,
    () => ({ subject: 'extraFields', expected: 'a list', actual: 'nothing' }),
  );
  judgeRead(state, judgement, invoice, { read, hidden: none });
}

/** Judges the addresses of an invoice's PDF. */
export function judgePdf(
  state: ModelState,
  judgement: Judgement,
  id: number,
  { exchange }: ModelExchange,
): void {
  const answer = readAnswer(exchange);
  const invoice = judgePresence(state, judgement, id, { answer, success: 'pdf-succeeds' });
  if (!invoice) return;
  const { url, externalPdfUrl } = Object(answer.data) as { url?: unknown; externalPdfUrl?: unknown };
  const isAddress = typeof url === 'string' && URL.canParse(url);
  judgement.hold('pdf-succeeds', isAddress, () => ({
    subject: 'url',
    expected: 'the address of the PDF',
    actual: JSON.stringify(url) ?? 'nothing',
  }));
  const another = [...state.invoices.values()].find((each) => each.id !== id && each.pdfUrl === url);
  judgement.hold('pdf-is-its-own', another === undefined, () => ({
    subject: 'url',
    expected: `an address for invoice ${id}`,
    actual: `that of invoice ${another?.id}`,
  }));
  if (isAddress) invoice.pdfUrl = url;
  const { hostedPdf } = invoice;
  judgement.hold('pdf-is-hosted', holds('externalPdfUrl', externalPdfUrl, hostedPdf), () => ({
    subject: 'externalPdfUrl',
    expected: describeExpected(hostedPdf),
    actual: JSON.stringify(externalPdfUrl) ?? 'nothing',
  }));
  if (hostedPdf.kind === 'anything') invoice.hostedPdf = externalPdfUrl ? is(externalPdfUrl) : nothing;
}
