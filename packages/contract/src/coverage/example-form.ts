import { errorShapeOf } from './error-shape.ts';

/** How many items of a list tell what the others are like. */
const fewItems = 5;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value === '' ? 'empty' : 'text';
  if (Array.isArray(value)) return value.length === 0 ? 'no items' : 'items';
  return typeof value;
}

/** The paths of a value, each with the kind of what is there. What differs between two values of one form is left out. */
function pathsOf(value: unknown): Set<string> {
  const paths = new Set<string>();
  const visit = (part: unknown, path: string): void => {
    paths.add(`${path} ${kindOf(part)}`);
    if (Array.isArray(part)) for (const item of part.slice(0, fewItems)) visit(item, `${path}[]`);
    else if (typeof part === 'object' && part !== null)
      for (const [key, item] of Object.entries(part)) visit(item, `${path}.${key}`);
  };
  visit(value, '');
  return paths;
}

/** The form of an example, which other values may have too. */
export interface ExampleForm {
  /** Whether a value has everything that the example has, of the same kinds. */
  matches(value: unknown): boolean;
}

/** Reads the form of an example of a request or of a success: which parts there are and of what kind. */
export function formOfExample(example: unknown): ExampleForm {
  const wanted = pathsOf(example);
  return {
    matches(value) {
      const paths = pathsOf(value);
      return [...wanted].every((path) => paths.has(path));
    },
  };
}

/** Reads the form of an example of an error: which of the four shapes it has. */
export function formOfError(example: unknown): ExampleForm {
  const shape = errorShapeOf(example);
  return { matches: (value) => errorShapeOf(value) === shape };
}
