import type { Invoice, Shipment } from '@b2b-invoices/types';
import { cellsOf, columns } from './columns.ts';
import { addressLines } from './draw-addresses.ts';
import { plainText } from './format-money.ts';
import type { PrintedDetails } from './read-details.ts';
import { BAND, BODY, type Sheet } from './sheet.ts';
import { BODY_TEXT, HEADING, LABEL, NOTE, TABLE_TEXT } from './styles.ts';

const SHIPMENTS = columns([78, 70, 104, 0]);
const SHIPMENT_HEADER = ['Shipped', 'Carrier', 'Tracking number', 'To'];
const FIELDS = columns([130, 0]);

/** What follows the balances: shipments, extra fields, terms and conditions. Parts without content are left out. */
export function drawNotes(sheet: Sheet, { termsConditions }: Invoice, details: PrintedDetails): void {
  drawShipments(sheet, details);
  drawExtraFields(sheet, details);
  const terms = plainText(termsConditions);
  if (!terms) return;
  drawTitle(sheet, 'Terms and conditions');
  sheet.row([{ x: BODY.left, width: BODY.right - BODY.left, text: [[terms, BODY_TEXT]] }]);
}

function drawShipments(sheet: Sheet, { shipments, shippingAddresses }: PrintedDetails): void {
  if (shipments.length === 0) return;
  drawTitle(sheet, 'Shipments', 120);
  sheet.withHeader(
    () =>
      sheet.row(
        cellsOf(
          SHIPMENTS,
          SHIPMENT_HEADER.map((title) => [[title, LABEL]]),
        ),
        { padding: 4, background: BAND },
      ),
    () => {
      for (const shipment of shipments) {
        const { shipDate, shipVia, trackingNumber, comments } = shipment;
        sheet.row(
          cellsOf(SHIPMENTS, [
            [[plainText(shipDate), TABLE_TEXT]],
            [[plainText(shipVia), TABLE_TEXT]],
            [[plainText(trackingNumber), TABLE_TEXT]],
            [
              [destination(shipment, shippingAddresses), TABLE_TEXT],
              [plainText(comments), NOTE],
            ],
          ]),
          { padding: 4, ruled: true },
        );
      }
    },
  );
}

function drawExtraFields(sheet: Sheet, { extraFields }: PrintedDetails): void {
  const fields = extraFields.filter(
    ({ fieldName, fieldValue }) => plainText(fieldName) || plainText(fieldValue),
  );
  if (fields.length === 0) return;
  drawTitle(sheet, 'Additional information');
  for (const { fieldName, fieldValue } of fields)
    sheet.row(cellsOf(FIELDS, [[[plainText(fieldName), NOTE]], [[plainText(fieldValue), BODY_TEXT]]]), {
      padding: 2,
    });
}

// A title stays with what follows it: `room` is for both.
function drawTitle(sheet: Sheet, title: string, room = 60): void {
  sheet.need(room);
  sheet.space(20);
  sheet.row([{ x: BODY.left, width: BODY.right - BODY.left, text: [[title, HEADING]] }], { padding: 3 });
}

function destination(
  { addressIndex }: Partial<Shipment>,
  addresses: PrintedDetails['shippingAddresses'],
): string {
  const index = plainText(addressIndex);
  const address = /^\d+$/.test(index) ? addresses[Number(index)] : undefined;
  return address ? addressLines(address).join(', ') : '';
}
