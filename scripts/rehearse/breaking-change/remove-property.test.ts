import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../workspace.mjs';
import { removed, removeProperty } from './remove-property.ts';

test('the property that the rehearsal removes is one that answers may lack, and nothing else changes', () => {
  const text = readFileSync(`${root}/${removed.file}`, 'utf8');
  const before = parse(text);
  expect(before.required).not.toContain(removed.property);
  const { [removed.property]: gone, ...others } = before.properties;
  expect(gone).toBeDefined();
  expect(parse(removeProperty(text, removed.property))).toEqual({ ...before, properties: others });
});

test('a property that is not there is refused', () => {
  expect(() => removeProperty('properties:\n  a: {}\n', 'b')).toThrow(
    'which does not have it. Choose another',
  );
});
