import { acceptedUpdateAmountFaults } from './contract/accepted-amounts-of-updates.ts';
import { acceptedBalanceFaults } from './contract/accepted-balances.ts';
import { acceptedCreateFaults } from './contract/accepted-creates.ts';
import { acceptedDetailsFaults } from './contract/accepted-details.ts';
import { acceptedQueryFaults } from './contract/accepted-queries.ts';
import { acceptedUpdateFaults } from './contract/accepted-updates.ts';
import { authenticationFaults } from './contract/authentication.ts';
import { bodyProtocolFaults } from './contract/body-protocol.ts';
import type { ContractFault } from './contract/contract-fault.ts';
import { headerFaults } from './contract/header.ts';
import { protocolFaults } from './contract/protocol.ts';
import { refusedAmountFaults } from './contract/refused-amounts.ts';
import { refusedCreateFaults } from './contract/refused-creates.ts';
import { refusedQueryFaults } from './contract/refused-queries.ts';
import { refusedUpdateFaults } from './contract/refused-updates.ts';
import { envelopeShapeFaults } from './contract/shape-of-envelopes.ts';
import { errorShapeFaults } from './contract/shape-of-errors.ts';
import { invoiceShapeFaults } from './contract/shape-of-invoices.ts';
import { listedInvoiceShapeFaults } from './contract/shape-of-listed-invoices.ts';
import { pageShapeFaults } from './contract/shape-of-pages.ts';
import { pdfAndExtraFieldShapeFaults } from './contract/shape-of-pdf-and-extra-fields.ts';
import { statusFaults } from './contract/status.ts';
import { queryStatusFaults } from './contract/status-of-queries.ts';

/** Faults that a single exchange shows, each with the requests that show it. */
export const contractFaults: readonly ContractFault[] = [
  ...acceptedUpdateAmountFaults,
  ...acceptedBalanceFaults,
  ...acceptedCreateFaults,
  ...acceptedDetailsFaults,
  ...acceptedQueryFaults,
  ...acceptedUpdateFaults,
  ...authenticationFaults,
  ...bodyProtocolFaults,
  ...headerFaults,
  ...protocolFaults,
  ...refusedAmountFaults,
  ...refusedCreateFaults,
  ...refusedQueryFaults,
  ...refusedUpdateFaults,
  ...envelopeShapeFaults,
  ...errorShapeFaults,
  ...invoiceShapeFaults,
  ...listedInvoiceShapeFaults,
  ...pageShapeFaults,
  ...pdfAndExtraFieldShapeFaults,
  ...queryStatusFaults,
  ...statusFaults,
];
