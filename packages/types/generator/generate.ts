import { writeFile } from 'node:fs/promises';
import { readDocument, renderSchema } from './render-schema.ts';

const target = new URL('../src/generated/schema.ts', import.meta.url);
await writeFile(target, await renderSchema(await readDocument()));
