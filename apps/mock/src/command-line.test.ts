import { describe, expect, it } from 'vitest';
import { readCommandLine, UsageError } from './command-line.ts';

describe('where the mock listens', () => {
  it('is 127.0.0.1:4010 unless told otherwise', () => {
    expect(readCommandLine([], {})).toEqual({ host: '127.0.0.1', port: 4010, help: false });
  });

  it('comes from the environment', () => {
    const environment = { B2B_INVOICES_MOCK_HOST: '::1', B2B_INVOICES_MOCK_PORT: '4020' };
    expect(readCommandLine([], environment)).toMatchObject({ host: '::1', port: 4020 });
  });

  it('comes from a flag before the environment', () => {
    const environment = { B2B_INVOICES_MOCK_HOST: '::1', B2B_INVOICES_MOCK_PORT: '4020' };
    const args = ['--host', '0.0.0.0', '--port', '0'];
    expect(readCommandLine(args, environment)).toMatchObject({ host: '0.0.0.0', port: 0 });
  });

  it('is the default when a variable is there but empty', () => {
    const environment = { B2B_INVOICES_MOCK_HOST: '', B2B_INVOICES_MOCK_PORT: '' };
    expect(readCommandLine([], environment)).toMatchObject({ host: '127.0.0.1', port: 4010 });
  });
});

describe('the specification that is served', () => {
  it('is the bundled one unless another is named', () => {
    expect(readCommandLine([], {}).specification).toBeUndefined();
    expect(readCommandLine([], { B2B_INVOICES_MOCK_SPEC: '' }).specification).toBeUndefined();
  });

  it('comes from a flag before the environment', () => {
    const environment = { B2B_INVOICES_MOCK_SPEC: 'one.json' };
    expect(readCommandLine([], environment)).toMatchObject({ specification: 'one.json' });
    expect(readCommandLine(['--spec', 'two.json'], environment)).toMatchObject({ specification: 'two.json' });
  });
});

describe('a command line that cannot be obeyed', () => {
  it.each([
    [['--prot', '4010'], "Unknown option '--prot'."],
    [['--port'], "Option '--port <value>' argument missing."],
    [['spec.json'], "Unexpected argument 'spec.json'."],
    [['--port', '65536'], '--port must be a whole number from 0 to 65535, not "65536".'],
    [['--port', '40.5'], '--port must be a whole number from 0 to 65535, not "40.5".'],
    [['--port', ''], '--port must be a whole number from 0 to 65535, not "".'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => readCommandLine(args, {})).toThrow(new UsageError(sentence));
  });

  it('names the variable when the port of the environment is wrong', () => {
    expect(() => readCommandLine([], { B2B_INVOICES_MOCK_PORT: 'http' })).toThrow(
      'B2B_INVOICES_MOCK_PORT must be a whole number from 0 to 65535, not "http".',
    );
  });
});
