import { renderBuilt, writeArtifacts } from './artifacts.ts';
import { writeSums } from './sums.ts';

await writeArtifacts(await renderBuilt());
await writeSums();
