import type { SeededFault } from './seeded-fault.ts';
import { concurrencyFaults } from './state/concurrency.ts';
import { dateFaults } from './state/dates.ts';
import { deletionFaults } from './state/deletion.ts';
import { extraFieldFaults } from './state/extra-fields.ts';
import { filterFaults } from './state/filters.ts';
import { moneyFaults } from './state/money.ts';
import { orderFaults } from './state/orders.ts';
import { pagingFaults } from './state/paging.ts';
import { partialUpdateFaults } from './state/partial-update.ts';
import { pdfFaults } from './state/pdf.ts';
import { persistenceFaults } from './state/persistence.ts';
import { readFaults } from './state/reads.ts';
import { replacedDetailsFaults } from './state/replaced-details.ts';
import { searchFaults } from './state/search.ts';
import { sortingFaults } from './state/sorting.ts';
import { statusTransitionFaults } from './state/status-transitions.ts';
import { storeFaults } from './state/stores.ts';
import { uniquenessFaults } from './state/uniqueness.ts';

/** The faults that show themselves only to whoever knows what was written before. */
export const stateFaults: readonly SeededFault[] = [
  ...persistenceFaults,
  ...readFaults,
  ...moneyFaults,
  ...filterFaults,
  ...sortingFaults,
  ...searchFaults,
  ...pagingFaults,
  ...uniquenessFaults,
  ...statusTransitionFaults,
  ...partialUpdateFaults,
  ...replacedDetailsFaults,
  ...extraFieldFaults,
  ...dateFaults,
  ...pdfFaults,
  ...storeFaults,
  ...concurrencyFaults,
  ...deletionFaults,
  ...orderFaults,
];
