import { matchPath } from './match-path.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The part of an OpenAPI description that says which methods a path has. */
export interface PathsObject {
  [template: string]: { [method: string]: unknown };
}

/**
 * A function from a path to the value of `Allow`, such as `GET, POST`, or undefined for a path that the
 * specification does not have.
 */
export function allowedMethods(paths: PathsObject): (path: string) => string | undefined {
  const match = matchPath(Object.keys(paths));
  return (path) => {
    const item = paths[match(path) ?? ''];
    if (item === undefined) return undefined;
    return METHODS.filter((method) => method in item)
      .map((method) => method.toUpperCase())
      .join(', ');
  };
}
