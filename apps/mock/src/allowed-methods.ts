const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** The part of an OpenAPI description that says which methods a path has. */
export interface PathsObject {
  [template: string]: { [method: string]: unknown };
}

/**
 * A function from a path to the value of `Allow`, such as `GET, POST`, or undefined for a path that the
 * specification does not have. A path without parameters wins over one with, as OpenAPI says.
 */
export function allowedMethods(paths: PathsObject): (path: string) => string | undefined {
  const rows = Object.entries(paths)
    .map(([template, item]) => ({
      pattern: new RegExp(
        `^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`,
      ),
      parameters: template.split('{').length - 1,
      allow: METHODS.filter((method) => method in item)
        .map((method) => method.toUpperCase())
        .join(', '),
    }))
    .sort((a, b) => a.parameters - b.parameters);
  return (path) => rows.find((row) => row.pattern.test(path))?.allow;
}
