/**
 * Something that an iteration noticed about its list.
 *
 * - `shift`: rows were created or deleted ahead of the place of the iteration. It found its place again: nothing is lost.
 * - `repeat`: an invoice came again and was left out.
 * - `total-changed`: the list is longer or shorter than it was by the page before.
 * - `gap`: invoices may be missing. Either the place could not be found again, or the list ended before as many invoices had
 *   come as it had all the time; `missing` says how many then. Iterate anew, without a checkpoint, to be sure of all.
 */
export type InvoiceFinding =
  | { readonly kind: 'shift' }
  | { readonly kind: 'repeat'; readonly id: number | string }
  | { readonly kind: 'total-changed'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly missing?: number };
