import { at, type Change } from '../patch/at.ts';
import { changeAnswer, changeJson, type Where } from '../patch/change-answer.ts';
import { isStructure } from '../patch/exact-json.ts';
import { renamed } from '../patch/renamed.ts';
import { type ContractFault, ofArea } from './contract-fault.ts';

const pdf: Where = { of: 'getInvoicePdf', status: 200 };
const configs: Where = { of: 'listInvoiceExtraFields', status: 200 };
const pathOf: Change = (url) => (typeof url === 'string' ? url.replace(/^https?:\/\/[^/]+/, '') : url);
const nullWhenAbsent: Change = (value) => value ?? null;

/** Addresses of PDFs and configurations of extra fields that are not as the specification gives them. */
export const pdfAndExtraFieldShapeFaults: readonly ContractFault[] = ofArea('shape', [
  {
    name: 'no-hosted-pdf-is-null',
    rule: 'externalPdfUrl is empty text where there is none.',
    seed: changeJson(
      pdf,
      at('data/externalPdfUrl', (url) => (url === '' ? null : url)),
    ),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'pdf-url-is-the-data-itself',
    rule: 'The data of the PDF is an object with addresses.',
    seed: changeJson(
      pdf,
      at('data', (addresses) => (isStructure(addresses) ? addresses['url'] : addresses)),
    ),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'pdf-url-has-no-host',
    rule: 'The address of the PDF can be fetched as it is.',
    seed: changeJson(pdf, at('data/url', pathOf)),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'pdf-comes-as-the-document',
    rule: 'The answer is JSON with addresses, not the document.',
    seed: changeAnswer(pdf, ({ headers }) => {
      headers.set('content-type', 'application/pdf');
      return { headers, body: '%PDF-1.7\n%%EOF\n' };
    }),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'pdf-envelope-says-status-instead-of-code',
    rule: 'An answer has its status as code.',
    seed: changeJson(pdf, renamed('code', 'status')),
    shows: ['GET /invoices/2041/download-pdf'],
  },
  {
    name: 'field-type-is-text',
    rule: 'The type of an extra field is a number.',
    seed: changeJson(configs, at('data/*/fieldType', String)),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'required-is-0-or-1',
    rule: 'isRequired is true or false.',
    seed: changeJson(configs, at('data/*/isRequired', Number)),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'maximum-length-is-a-number',
    rule: 'maximumLength is text.',
    seed: changeJson(
      configs,
      at('data/*/maximumLength', (text) => (text === undefined ? text : Number(text))),
    ),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'choices-are-null-where-there-are-none',
    rule: 'A configuration leaves out what its type does not have.',
    seed: changeJson(configs, at('data/*/listOfValue', nullWhenAbsent)),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'choices-are-one-text',
    rule: 'listOfValue is a list.',
    seed: changeJson(
      configs,
      at('data/*/listOfValue', (list) => (Array.isArray(list) ? list.join(',') : list)),
    ),
    shows: ['GET /invoices/extra-fields'],
  },
  {
    name: 'built-in-extra-fields-have-config-type-0',
    rule: 'configType is 1 or 2.',
    seed: changeJson(
      configs,
      at('data/*/configType', (type) => (type === 1 ? 0 : type)),
    ),
    shows: ['GET /invoices/extra-fields'],
  },
]);
