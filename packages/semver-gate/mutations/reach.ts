import { at, type Document, isNode, type Node } from '@b2b-invoices/spec';

/** A component schema. @throws Error when there is none */
export const schema = (document: Document, name: string): Node =>
  at(document, `#/components/schemas/${name}`);

/** The properties of a component schema. @throws Error when there are none */
export const properties = (document: Document, name: string): Node =>
  at(document, `#/components/schemas/${name}/properties`);

/** A property of a component schema. @throws Error when there is none */
export const property = (document: Document, name: string, key: string): Node =>
  at(document, `#/components/schemas/${name}/properties/${key}`);

/** A component parameter. @throws Error when there is none */
export const parameter = (document: Document, name: string): Node =>
  at(document, `#/components/parameters/${name}`);

/** The schema of a component parameter. @throws Error when there is none */
export const parameterSchema = (document: Document, name: string): Node =>
  at(document, `#/components/parameters/${name}/schema`);

/** A component response. @throws Error when there is none */
export const response = (document: Document, name: string): Node =>
  at(document, `#/components/responses/${name}`);

/** A member that is known to be an object. @throws Error when it is none */
export function member(node: Node, key: string): Node {
  const value = node[key];
  if (!isNode(value)) throw new Error(`There is no object ${key} to change.`);
  return value;
}

/** A member that is known to be a list. @throws Error when it is none */
export function list(node: Node, key: string): unknown[] {
  const value = node[key];
  if (!Array.isArray(value)) throw new Error(`There is no list ${key} to change.`);
  return value;
}

/** The operation with an operationId. @throws Error when there is none */
export function operation(document: Document, operationId: string): Node {
  const found = Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .find((node) => isNode(node) && node['operationId'] === operationId);
  if (!isNode(found)) throw new Error(`There is no operation ${operationId} to change.`);
  return found;
}

/** Gives a member another name, in the place where it stands. @throws Error when there is none */
export function rename(node: Node, from: string, to: string): void {
  if (!(from in node)) throw new Error(`There is no ${from} to rename.`);
  const entries = Object.entries(node);
  for (const [key] of entries) delete node[key];
  for (const [key, value] of entries) node[key === from ? to : key] = value;
}

/** Takes a member away. @throws Error when there is none */
export function remove(node: Node, key: string): void {
  if (!(key in node)) throw new Error(`There is no ${key} to remove.`);
  delete node[key];
}

/** Takes a value out of a list. @throws Error when it is not in it */
export function drop(node: Node, key: string, value: unknown): void {
  const values = list(node, key);
  const index = values.indexOf(value);
  if (index < 0) throw new Error(`There is no ${value} in ${key} to drop.`);
  values.splice(index, 1);
}

/** Lets every reference to one place lead to another. @throws Error when there is no such reference */
export function redirect(document: Document, from: string, to: string): void {
  let found = 0;
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isNode(part) && part['$ref'] === from) {
      part['$ref'] = to;
      found += 1;
    }
    for (const value of Object.values(part)) walk(value);
  };
  walk(document);
  if (found === 0) throw new Error(`Nothing refers to ${from}.`);
}
