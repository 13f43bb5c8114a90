const NAMES: Record<number, string> = { 0: 'Open', 1: 'Partially paid', 2: 'Completed' };

/** A status in words, `Status 7` for a number that the service does not document. Overdue is not a status. */
export function statusName(status: number): string {
  return NAMES[status] ?? `Status ${status}`;
}
