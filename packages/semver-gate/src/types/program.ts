/** A program as a consumer writes it: one module that imports types and client by their names. */
export interface Program {
  /** Its path with `/`, which is the same from version to version, such as `examples/createInvoice.request.ts`. */
  name: string;
  text: string;
}
