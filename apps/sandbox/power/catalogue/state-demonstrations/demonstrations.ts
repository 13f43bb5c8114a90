import { concurrencyDemonstrations } from './concurrency.ts';
import { dateDemonstrations } from './dates.ts';
import { deletionDemonstrations } from './deletion.ts';
import { extraFieldDemonstrations } from './extra-fields.ts';
import { listDemonstrations } from './lists.ts';
import { moneyDemonstrations } from './money.ts';
import { orderDemonstrations } from './orders.ts';
import { partialUpdateDemonstrations } from './partial-update.ts';
import { pdfDemonstrations } from './pdf.ts';
import { persistenceDemonstrations } from './persistence.ts';
import type { Demonstration } from './shop.ts';
import { statusDemonstrations } from './status-transitions.ts';
import { storeDemonstrations } from './stores.ts';
import { uniquenessDemonstrations } from './uniqueness.ts';

/** By the name of a fault, what shows it: it sees something else on the server with the fault than on the correct one. */
export const demonstrations: Readonly<Record<string, Demonstration>> = {
  ...persistenceDemonstrations,
  ...moneyDemonstrations,
  ...listDemonstrations,
  ...uniquenessDemonstrations,
  ...statusDemonstrations,
  ...partialUpdateDemonstrations,
  ...extraFieldDemonstrations,
  ...dateDemonstrations,
  ...pdfDemonstrations,
  ...storeDemonstrations,
  ...concurrencyDemonstrations,
  ...deletionDemonstrations,
  ...orderDemonstrations,
};
