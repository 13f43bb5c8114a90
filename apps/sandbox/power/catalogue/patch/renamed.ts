import { at, type ChangeBody } from './at.ts';
import { isStructure } from './exact-json.ts';

/** Gives what is at a path another name. */
export function renamed(path: string, name: string): ChangeBody {
  const names = path.split('/');
  const last = names.pop() ?? '';
  return at(names.join('/'), (structure) => {
    if (!isStructure(structure) || !Object.hasOwn(structure, last)) return structure;
    return Object.fromEntries(
      Object.entries(structure).map(([key, value]) => [key === last ? name : key, value]),
    );
  });
}
