/** What an update takes in one part of `details`, as names with blanks between them. */
export interface DetailsForm {
  /** Text that must be there, and be at least one character. */
  required?: string;
  /** Text that may be left out; where it is there, it must be at least one character. */
  optional?: string;
  /** What can be read and not written. */
  unwritable?: string;
  /** Text that must be there and may be empty. An object that is read there is sent as JSON. */
  json?: string;
  /** An object. Text that is read there is sent as its `value`. */
  pair?: string;
  /** In which text entries of a list may be told apart that are otherwise equal, since no list may have an entry twice. */
  twin?: string;
  /** Further objects, and lists of objects, by name. */
  parts?: Readonly<Record<string, DetailsForm>>;
}

const names = 'city state country street1 street2 zipCode lastName firstName';
const amount: DetailsForm = { required: 'code value' };

/** What an update takes in `details`. */
export const detailsForm: DetailsForm = {
  unwritable: 'type',
  parts: {
    header: {
      unwritable: 'orderDate customerFields',
      parts: {
        costLines: { required: 'description', twin: 'description', parts: { amount } },
        billingAddress: { required: names, json: 'customFields' },
        shippingAddresses: { required: names, twin: 'street2' },
      },
    },
    details: {
      parts: {
        shipments: { required: 'addressIndex shipDate shipVia trackingNumber comments', twin: 'comments' },
        lineItems: {
          required: 'sku quantity',
          optional: 'type comments description',
          pair: 'customFields',
          twin: 'comments',
          parts: { unitPrice: amount, unitDiscount: amount },
        },
      },
    },
  },
};
