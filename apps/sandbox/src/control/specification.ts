import type { Document } from '@b2b-invoices/spec';
import document from './generated/openapi.json' with { type: 'json' };

/** Control's own specification. */
export const controlSpecification: Document = document;
