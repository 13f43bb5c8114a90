// Redocly loads plugins as JavaScript.
import { described } from './described.js';
import { evidenceShape } from './evidence-shape.js';
import { operationFile } from './operation-file.js';

export default function plugin() {
  return {
    id: 'invoices',
    rules: {
      oas3: { described, 'evidence-shape': evidenceShape, 'operation-file': operationFile },
    },
  };
}
