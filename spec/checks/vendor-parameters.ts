import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { below, child, type Document } from '../src/document.ts';
import { operationsOf, type Parameter } from '../src/operations.ts';
import type { Problem } from './problem.ts';

interface Facts {
  in: string;
  type: string;
  items?: string;
  required?: boolean;
  enum?: unknown[];
  default?: unknown;
}

const vendorParameters = parse(
  readFileSync(new URL('../evidence/vendor-parameters.yaml', import.meta.url), 'utf8'),
) as Record<string, Record<string, Facts>>;

/** Our type where it is another than the vendor's, with the reason beside it. */
const otherTypes: Record<string, { ours: string; because: string }> = {
  offset: { ours: 'integer', because: 'a fraction of an invoice cannot be skipped' },
  limit: { ours: 'integer', because: 'a fraction of an invoice cannot be asked for' },
  invoiceId: {
    ours: 'integer or string',
    because: 'the id that is read is a number; on the wire both look alike',
  },
  orderId: { ours: 'integer or string', because: 'an id; on the wire both look alike' },
  'externalId[]': { ours: 'list of string or integer', because: 'an external id is a free string' },
  channelIds: { ours: 'list of integer', because: 'channel ids are whole' },
};

const shown = (types: string, list: boolean): string => (list ? `list of ${types}` : types);

function problemsOf(parameter: Parameter, facts: Facts, document: Document): string[] {
  const { name, node, types, list } = parameter;
  const schema = child(document, parameter, 'schema')?.node ?? {};
  const ours = shown(types.join(' or '), list);
  const wanted = otherTypes[name]?.ours ?? shown(facts.items ?? facts.type, facts.items !== undefined);
  const problems: string[] = [];
  if (parameter.in !== facts.in) problems.push(`is in ${parameter.in}, with the vendor in ${facts.in}`);
  if (ours !== wanted) problems.push(`has the type ${ours} instead of ${wanted}`);
  if (parameter.required !== Boolean(facts.required))
    problems.push(`is ${parameter.required ? '' : 'not '}required`);
  if (JSON.stringify(schema['enum']) !== JSON.stringify(facts.enum))
    problems.push(`allows ${JSON.stringify(schema['enum'])}`);
  if (facts.default !== undefined && schema['default'] !== facts.default)
    problems.push(`has the default ${schema['default']}`);
  if (facts.items && (node['style'] !== 'form' || node['explode'] !== true))
    problems.push('is not repeated for each value');
  return problems;
}

/** Every parameter of the vendor's page is described under its name, in its place and with its values, and no other. */
export function checkVendorParameters(document: Document): Problem[] {
  return operationsOf(document).flatMap(({ operationId, pointer, parameters }) => {
    const facts = vendorParameters[operationId] ?? {};
    const missing = Object.keys(facts).filter(
      (name) => !parameters.some((parameter) => parameter.name === name),
    );
    return [
      ...missing.map((name) => ({
        pointer: below(pointer, 'parameters'),
        message: `${operationId} lacks the parameter ${name}`,
      })),
      ...parameters.flatMap((parameter) => {
        const fact = facts[parameter.name];
        const problems = fact ? problemsOf(parameter, fact, document) : ['is not one of the vendor'];
        return problems.map((problem) => ({
          pointer: parameter.pointer,
          message: `${operationId}: the parameter ${parameter.name} ${problem}`,
        }));
      }),
    ];
  });
}
