import { writeBundles } from './write-bundles.ts';

await writeBundles({ committed: false });
