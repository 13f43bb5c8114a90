import type { LiveLimits, WritePermission } from './live-limits.ts';
import type { LivePlan } from './live-plan.ts';

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** The plan of a live run as people read it before it begins. */
export function describePlan(
  { steps, omitted, requests, objects }: LivePlan,
  options: { url: string; write: WritePermission | undefined; limits: LiveLimits; prefix: string },
): string {
  const { url, write, limits, prefix } = options;
  const seconds = Math.ceil((requests - 1) * (60 / limits.perMinute));
  const lines = [
    `Plan for ${url}`,
    `  at most ${count(requests, 'request')}, ${limits.perMinute} a minute at most, so about ${seconds} s`,
    write
      ? `  at most ${count(objects, 'invoice')} created, for company ${write.companyId} alone, numbered ${prefix}…, removed at the end`
      : '  nothing is written',
    ...(write
      ? ['  The service e-mails the buyers of a company about new invoices unless that is switched off.']
      : []),
    '',
    ...steps.map((step) => `  ${String(step.requests).padStart(3)}  ${step.says}`),
    ...omitted.map(({ says }) => `    -  ${says} (left out: the limits leave no room)`),
    ...(write
      ? [
          `  ${String(requests - steps.reduce((sum, step) => sum + step.requests, 1)).padStart(3)}  kept back to remove what was created`,
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}
