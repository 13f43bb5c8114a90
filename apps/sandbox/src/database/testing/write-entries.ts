import { openDatabase } from '../open-database.ts';

// node write-entries.ts <address> <how many> <how many at once>
// Numbers entries on from the last one, and prints each number once it is durable.
const [address = '', count = '', atOnce = ''] = process.argv.slice(2);
const database = await openDatabase(address);
let left = Number(count);

async function writeOneByOne(): Promise<void> {
  while (left > 0) {
    left -= 1;
    const number = await database.write(async (queries) => {
      const row = await queries.get<{ last: number | null }>('SELECT max(number) AS last FROM entries');
      const next = (row?.last ?? 0) + 1;
      await queries.run('INSERT INTO entries (number, writer) VALUES ($1, $2)', [next, process.pid]);
      return next;
    });
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: Number(atOnce) }, writeOneByOne));
await database.close();
