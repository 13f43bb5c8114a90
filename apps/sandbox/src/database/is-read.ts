/** Whether a statement surely writes nothing. */
export function isRead(statement: string): boolean {
  if (/^\s*(?:SELECT|VALUES|EXPLAIN)\b/i.test(statement)) return true;
  return /^\s*WITH\b/i.test(statement) && !/\b(?:INSERT|UPDATE|DELETE)\b/i.test(statement);
}
