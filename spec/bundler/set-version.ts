import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { specFolder } from './bundle.ts';

const source = join(specFolder, 'openapi.yaml');
const { version } = JSON.parse(await readFile(join(specFolder, 'package.json'), 'utf8')) as {
  version: string;
};

// Changesets writes the version of the package; the specification says the same.
const document = parseDocument(await readFile(source, 'utf8'));
document.setIn(['info', 'version'], version);
await writeFile(source, document.toString({ lineWidth: 0 }));
