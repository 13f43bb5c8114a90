import { openDatabase } from '../open-database.ts';

// node open-unprivileged.ts <address>: prints why it cannot be opened. Root may write everything, so it is nobody first.
if (process.getuid?.() === 0) {
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const [address = ''] = process.argv.slice(2);
await openDatabase(address).then(
  (database) => database.close(),
  (error: Error) => process.stdout.write(`${error.name}: ${error.message}`),
);
