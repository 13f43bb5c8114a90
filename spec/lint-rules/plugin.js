// Redocly loads plugins as JavaScript.
import { deprecation } from './deprecation.js';
import { described } from './described.js';
import { evidenceShape } from './evidence-shape.js';
import { operationFile } from './operation-file.js';

export default function plugin() {
  return {
    id: 'invoices',
    rules: {
      oas3: { deprecation, described, 'evidence-shape': evidenceShape, 'operation-file': operationFile },
    },
  };
}
