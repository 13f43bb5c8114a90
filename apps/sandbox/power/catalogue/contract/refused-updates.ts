import { at, type Change, inTurn } from '../patch/at.ts';
import { changeBody, changeField } from '../patch/change-request.ts';
import { isStructure, numberText } from '../patch/exact-json.ts';
import { address, header, lineItem, lines, update, usd } from './calls.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const refused = null;

const refuse =
  (isRefused: (value: unknown, beside: Readonly<Record<string, unknown>>) => boolean): Change =>
  (value, beside) =>
    isRefused(value, beside) ? refused : value;
const refuseText = (isRefused: (text: string) => boolean): Change =>
  refuse((value) => typeof value === 'string' && isRefused(value));
const refuseAmount = (isRefused: (text: string) => boolean): Change =>
  refuse((value) => {
    const text = typeof value === 'string' ? value : numberText(value);
    return text !== undefined && isRefused(text);
  });
const amountsOf = (of: 'createInvoice' | 'updateInvoice', isRefused: (text: string) => boolean) =>
  changeBody(
    of,
    inTurn(
      at('originalBalance/value', refuseAmount(isRefused)),
      at('openBalance/value', refuseAmount(isRefused)),
    ),
  );

const isEmptyObject = (value: unknown): boolean => isStructure(value) && Object.keys(value).length === 0;

/** Updates that are refused although the specification allows them. */
export const refusedUpdateFaults: readonly ContractFault[] = ofArea('validation', [
  {
    name: 'update-refuses-a-negative-amount',
    rule: 'An amount of an update may be negative.',
    seed: amountsOf('updateInvoice', (text) => text.startsWith('-')),
    shows: [update({ openBalance: usd('-5.0000') })],
  },
  {
    name: 'update-refuses-other-than-four-decimals',
    rule: 'An amount of an update may have any number of decimals.',
    seed: amountsOf('updateInvoice', (text) => /^-?\d+(\.\d+)?$/.test(text) && !/\.\d{1,4}$/.test(text)),
    shows: [update({ openBalance: usd('5') })],
  },
  {
    name: 'update-refuses-an-empty-body',
    rule: 'An update needs no field.',
    seed: changeBody('updateInvoice', (body) => (isEmptyObject(body) ? refused : body)),
    shows: [update({})],
  },
  {
    name: 'update-needs-the-number',
    rule: 'An update may leave the number out.',
    seed: changeBody('updateInvoice', (body) =>
      isStructure(body) && Object.keys(body).length > 0 && !('invoiceNumber' in body)
        ? { ...body, invoiceNumber: refused }
        : body,
    ),
    shows: [update({ dueDate: 1_771_588_800 })],
  },
  {
    name: 'update-refuses-an-empty-pdf-address',
    rule: 'An empty externalPdfUrl takes the hosted PDF away.',
    seed: changeField(
      'updateInvoice',
      'externalPdfUrl',
      refuseText((text) => text === ''),
    ),
    shows: [update({ externalPdfUrl: '' })],
  },
  {
    name: 'update-refuses-empty-custom-fields-of-the-billing-address',
    rule: 'The customFields of a billing address may be empty text.',
    seed: changeField(
      'updateInvoice',
      'details/header/billingAddress/customFields',
      refuseText((text) => text === ''),
    ),
    shows: [update(header({ billingAddress: { ...address, customFields: '' } }))],
  },
  {
    name: 'update-refuses-custom-fields-other-than-key-and-value',
    rule: 'The customFields of a line item may have any keys.',
    seed: changeField(
      'updateInvoice',
      'details/details/lineItems/*/customFields',
      refuse(
        (fields) =>
          isStructure(fields) && Object.keys(fields).some((key) => key !== 'key' && key !== 'value'),
      ),
    ),
    shows: [update(lines({ ...lineItem, customFields: { colour: 'grey' } }))],
  },
  {
    name: 'update-refuses-status-0',
    rule: 'An update may set the status 0.',
    seed: changeField(
      'updateInvoice',
      'status',
      refuse((status) => status === 0),
    ),
    shows: [update({ status: 0 })],
  },
]);
