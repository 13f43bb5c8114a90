import { UniqueViolation } from '../database/database.ts';
import { refusal, refusalOfFields } from '../http/answer.ts';

/** What the service says of each uniqueness that the database holds; any other error is handed on. */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof UniqueViolation)) return error;
  if (error.constraint === 'invoices_number') return refusal(400, 'The invoice number already exists.');
  if (error.constraint === 'invoices_order') return refusal(400, 'The invoice exists for this order');
  if (error.constraint === 'unique_values_pkey') {
    return refusalOfFields({
      extraFields: ['Another invoice has this value in a field that must be unique.'],
    });
  }
  return error;
}
