import { specification } from '@b2b-invoices/spec';
import { expect, test } from 'vitest';
import { rules } from '../model/rules.ts';
import { exchangeRules } from './exchange-rules.ts';

const all = [...Object.entries(exchangeRules), ...Object.entries(rules)];

test.each(all)('%s is a sentence about a place of the specification', (id, rule) => {
  expect(rule.id).toBe(id);
  expect(rule.says).toMatch(/^(?! ).{10,}\.$/);
  const names = rule.pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/'));
  expect(specification).toHaveProperty(names);
});

test('no two rules have one id', () => {
  expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
});
