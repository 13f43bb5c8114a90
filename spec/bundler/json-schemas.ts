import { at, below, child, type Document, isNode, type Node } from '../src/document.ts';
import { operationsOf } from '../src/operations.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const comment =
  'Generated from spec/openapi.yaml by `pnpm generate`. Do not edit: change the source and generate again.';

// What OpenAPI adds to JSON Schema; a strict validator refuses keywords that it does not know.
const notJsonSchema = /^(?:x-.*|discriminator|xml|externalDocs|example)$/;
const holdsSchemasByName = /^(?:properties|patternProperties|dependentSchemas|\$defs)$/;
const holdsSchemas =
  /^(?:allOf|anyOf|oneOf|prefixItems|not|if|then|else|items|contains|additionalProperties|propertyNames|unevaluatedItems|unevaluatedProperties)$/;

const component = /^#\/components\/schemas\/([^/]+)$/;

/** The name of the component that a schema refers to. */
function componentOf(schema: unknown): string | undefined {
  return isNode(schema) ? component.exec(String(schema['$ref']))?.[1] : undefined;
}

/** `invoice-create` for `InvoiceCreate`. */
const inKebabCase = (name: string): string => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();

/**
 * The components that have a file of their own: what the requests and answers have as their body, and what the answers
 * have in `data`, for one item or for each of a list.
 * @throws Error when a body is no named component, since its file could have no stable path
 */
export function bodyComponents(document: Document): string[] {
  const names = new Set<string>();
  for (const { requestBodies, responses } of operationsOf(document)) {
    for (const { schema } of [...requestBodies, ...responses.flatMap(({ bodies }) => bodies)]) {
      const name = componentOf(at(document, schema));
      if (!name)
        throw new Error(
          `The body at ${schema} is no schema of its own. Move it to schemas/ and refer to it.`,
        );
      names.add(name);
      const pointer = below('#', 'components', 'schemas', name);
      const data = child(document, { node: at(document, pointer), pointer }, 'properties');
      const item = isNode(data?.node['data']) ? data.node['data'] : undefined;
      const inData = componentOf(item) ?? componentOf(item?.['items']);
      if (inData) names.add(inData);
    }
  }
  return [...names].toSorted();
}

/** A schema of OpenAPI as one of JSON Schema, which refers to other components in `$defs`; `meet` hears of each of them. */
function toJsonSchema(schema: unknown, meet: (name: string) => void): unknown {
  if (Array.isArray(schema)) return schema.map((each) => toJsonSchema(each, meet));
  if (!isNode(schema)) return schema;
  const entries = Object.entries(schema).filter(([keyword]) => !notJsonSchema.test(keyword));
  return Object.fromEntries(
    entries.map(([keyword, value]) => {
      const name = keyword === '$ref' ? component.exec(String(value))?.[1] : undefined;
      if (name) {
        meet(name);
        return [keyword, `#/$defs/${name}`];
      }
      if (holdsSchemas.test(keyword)) return [keyword, toJsonSchema(value, meet)];
      if (holdsSchemasByName.test(keyword) && isNode(value)) {
        const schemas = Object.entries(value).map(([key, each]) => [key, toJsonSchema(each, meet)]);
        return [keyword, Object.fromEntries(schemas)];
      }
      return [keyword, value];
    }),
  );
}

/** One component as a self-contained JSON Schema 2020-12, with all that it refers to in `$defs`. */
function jsonSchemaOf(document: Document, name: string): Node {
  const definitions = new Map<string, unknown>();
  const define = (each: string): void => {
    if (definitions.has(each)) return;
    definitions.set(each, undefined);
    definitions.set(each, toJsonSchema(document.components['schemas']?.[each], define));
  };
  const root = toJsonSchema(document.components['schemas']?.[name], define) as Node;
  const { version } = document['info'] as { version: string };
  const $defs = Object.fromEntries([...definitions].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    $schema: dialect,
    // A URN, since an address would claim a host.
    $id: `urn:b2b-invoices:${version}:${inKebabCase(name)}`,
    $comment: comment,
    title: name,
    ...root,
    ...(definitions.size > 0 && { $defs }),
  };
}

/**
 * The JSON Schemas of the bodies of a bundled document, from file name (`invoice-create.json`) to text.
 * @throws Error when a body is no named component
 */
export function renderJsonSchemas(document: Document): Map<string, string> {
  return new Map(
    bodyComponents(document).map((name) => [
      `${inKebabCase(name)}.json`,
      `${JSON.stringify(jsonSchemaOf(document, name), undefined, 2)}\n`,
    ]),
  );
}
