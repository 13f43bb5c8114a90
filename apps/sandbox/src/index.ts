export type { Clock } from './clock.ts';
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';
export { demoStore } from './demo-store.ts';
export type { Order } from './invoices/order.ts';
export type { Journal, JournalEntry } from './journal.ts';
export type { Settings } from './settings.ts';
export type { StoreData } from './store-data.ts';
