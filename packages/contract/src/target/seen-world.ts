import type { Exchange } from '../wire/exchange.ts';
import type { Channel, Company, World } from './world.ts';

interface Listed {
  customerId?: unknown;
  customerName?: unknown;
  channelId?: unknown;
  channelName?: unknown;
}

/** The companies and channels that listed invoices name. They are there; there may be others. */
export function seenWorld(exchanges: readonly Exchange[]): Required<Pick<World, 'companies' | 'channels'>> {
  const companies = new Map<string, Company>();
  const channels = new Map<number, Channel>();
  for (const { response } of exchanges) {
    const { data } = Object(response.json?.value) as { data?: unknown };
    for (const item of Array.isArray(data) ? (data as Listed[]) : []) {
      const { customerId, customerName, channelId, channelName } = item;
      if (customerId) {
        const companyId = String(customerId);
        companies.set(companyId, { companyId, name: String(customerName ?? '') });
      }
      if (channelId)
        channels.set(Number(channelId), { channelId: Number(channelId), name: String(channelName ?? '') });
    }
  }
  return { companies: [...companies.values()], channels: [...channels.values()] };
}
