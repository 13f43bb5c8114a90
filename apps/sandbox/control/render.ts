import { readFile } from 'node:fs/promises';
import { renderSchema } from '@b2b-invoices/types/generator';
import { parse } from 'yaml';

const source = new URL('openapi.yaml', import.meta.url);

const header = `// Generated from control/openapi.yaml by \`pnpm generate\`. Do not edit: change that file and generate again.
`;

/** A file that is made from control's specification. */
export interface Rendered {
  /** Its path within the package. */
  file: string;
  text: string;
}

type Node = Record<string, unknown>;

/** The paths with the parameters of each in its operations, where the reader of operations looks for them. */
function withOwnParameters(paths: Record<string, Node>): Record<string, Node> {
  const entries = Object.entries(paths).map(([path, { parameters = [], ...operations }]) => {
    const own = Object.entries(operations as Record<string, Node>).map(([method, operation]) => {
      const all = [parameters, operation['parameters'] ?? []].flat();
      return [method, all.length > 0 ? { ...operation, parameters: all } : operation];
    });
    return [path, Object.fromEntries(own)];
  });
  return Object.fromEntries(entries);
}

/** The specification that control reads at run time, and its types. */
export async function render(): Promise<Rendered[]> {
  const document = parse(await readFile(source, 'utf8'), { merge: true });
  const json = JSON.stringify({ ...document, paths: withOwnParameters(document.paths) }, null, 2);
  const types = await renderSchema(JSON.parse(json));
  return [
    { file: 'src/control/generated/openapi.json', text: `${json}\n` },
    // The first line speaks of the specification of the invoice API.
    { file: 'src/control/generated/schema.ts', text: header + types.slice(types.indexOf('\n') + 1) },
  ];
}
