import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';
import { Ajv, type AnySchema } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Har } from 'har-format';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { makeDocument } from '../../test-reports/make-document.ts';
import { makeReport } from '../../test-reports/make-report.ts';
import { storeHash, token } from '../../test-reports/make-step.ts';
import { phaseNames } from '../phases/phase.ts';
import { consoleReport } from './console-report.ts';
import { createReportDocument } from './create-report-document.ts';
import { githubAnnotations } from './github-annotations.ts';
import { githubSummary } from './github-summary.ts';
import { harReport } from './har-report.ts';
import { htmlReport } from './html-report.ts';
import { jsonReport } from './json-report.ts';
import { junitReport } from './junit-report.ts';
import { markdownReport } from './markdown-report.ts';
import { reportSchema } from './report-schema.ts';

const document = await makeDocument();
const findLine = () => ({ file: 'spec/openapi.yaml', line: 7 });
const onConsole = (options: { color?: boolean; width?: number } = {}): string =>
  consoleReport(document, { color: false, width: 100, ...options });

const texts: Record<string, string> = {
  console: onConsole({ color: true }),
  junit: junitReport(document),
  annotations: githubAnnotations(document, findLine),
  summary: githubSummary(document),
  markdown: markdownReport(document),
  json: jsonReport(document),
  html: htmlReport(document),
  har: harReport(makeReport()),
};

test.each(Object.entries(texts))('no credentials and no control characters are in %s', (kind, text) => {
  expect(text).not.toContain(token);
  expect(text).not.toContain(storeHash);
  expect(text).toContain('B2B_TOKEN');
  const shown = kind === 'console' ? stripVTControlCharacters(text) : text;
  expect(shown).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u);
});

const { har: _har, ...readable } = texts;
test.each(Object.entries(readable))('%s has each finding with what was expected and what came', (_, text) => {
  for (const words of [
    '0f1e2d3c',
    'written-equals-read',
    'What was written is read.',
    '349.5000',
    '349.0000',
  ])
    expect(text).toContain(words);
  expect(text).toContain('curl -sS');
  expect(text).toContain('gone0000 expired on 2026-10-31');
  expect(text).toContain('rules: 92');
});

test('the console has no colours unless asked, keeps to the width but for code, and says what is missing', () => {
  expect(onConsole()).not.toContain('\u001b');
  expect(stripVTControlCharacters(onConsole({ color: true }))).toBe(onConsole());
  const prose = onConsole({ width: 60 })
    .split('\n')
    .filter((line) => !line.startsWith('     ') || line.startsWith(' '.repeat(16)));
  expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(onConsole()).toContain('The target does not prefer examples. (2 checks)');
  expect(onConsole()).toContain('The target limits no requests. (1 of the statuses)');
  expect(onConsole()).toContain('2 findings, 1 stale known deviation, coverage too low. 1 finding is known.');
});

test('the console names what a whole run did not cover, and of a part only how much', () => {
  expect(onConsole()).toContain('what is missing is named in the other reports');
  const phases = phaseNames.map((name) => ({
    name,
    says: '',
    requests: 1,
    milliseconds: 1,
    findings: 0,
    skipped: [],
  }));
  const whole = consoleReport({ ...document, phases }, { color: false, width: 100 });
  expect(whole).toContain('rules not covered\n     rule-a, rule-b, rule-c\n');
  expect(whole).not.toContain('other reports');
});

test('a brief console leaves out what did not run and what is missing', () => {
  const brief = consoleReport(document, { color: false, width: 100, brief: true });
  expect(brief).not.toMatch(/Not run|named in the other|no limit/);
  for (const words of ['What was written is read.', 'curl', 'statuses', '2 findings'])
    expect(brief).toContain(words);
});

test('a finding says how it is repeated, with flags that the command takes together', () => {
  expect(onConsole()).toMatch(/again +--replay model:42:0f1e2d3c$/m);
  for (const text of Object.values(texts)) expect(text).not.toContain('--seed');
});

test('a finding that no id repeats, as of a live run, says nothing of it', async () => {
  const live = await createReportDocument(makeReport(), { replays: false });
  for (const report of [
    consoleReport(live, { color: false, width: 100 }),
    markdownReport(live),
    htmlReport(live),
  ])
    expect(report).not.toContain('--replay');
  expect(junitReport(live)).not.toContain('--replay');
});

test('what is too short to be a secret leaves the text as it is', async () => {
  const secrets = [{ name: 'B2B_STORE_HASH', value: 'h' }];
  const { findings } = await createReportDocument(makeReport(), { secrets });
  expect(findings[0]?.curl).toContain('http://127.0.0.1:4020/');
});

test('a sequence of very many calls does not flood the console', () => {
  const [finding] = document.findings;
  if (!finding) throw new Error('There is no finding.');
  const curl = Array.from({ length: 500 }, (_, index) => `curl 'http://h/${index}' ${'x'.repeat(2000)}`).join(
    '\n',
  );
  const text = consoleReport({ ...document, findings: [{ ...finding, curl }] }, { color: false, width: 100 });
  expect(text).toContain('curl (the last 40 lines; 460 more in the JSON and the HTML report)');
  expect(text).toContain('http://h/499');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(1700);
});

test('JUnit XML validates; findings fail, known findings and what did not run are skipped with a message', async () => {
  const xml = texts['junit'] ?? '';
  const schema = await readFile(new URL('../../test-reports/junit.xsd', import.meta.url), 'utf8');
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [schema],
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
  expect(xml).toContain(']]&gt;&amp;lt;&amp;amp;');
  expect(xml).toMatch(/<testsuites [^>]*tests="10" failures="4"/);
  expect(xml).toContain('<skipped message="known until 2027-01-31: Ticket &lt;7> &amp; others"/>');
  expect(xml).toContain('<skipped message="The target has no control of its stores."/>');
  expect(xml.match(/<testsuite /g)).toHaveLength(4);
});

test('the JSON report is as its schema says', () => {
  const validate = new Ajv2020({ strict: true }).compile(reportSchema);
  validate(JSON.parse(texts['json'] ?? ''));
  expect(validate.errors).toBeNull();
  validate({ ...JSON.parse(texts['json'] ?? ''), format: 2 });
  expect(validate.errors).not.toBeNull();
});

test('the HAR file is HAR 1.2', async () => {
  const har = JSON.parse(texts['har'] ?? '') as Har;
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true });
  formats.default(ajv);
  const schemas = createRequire(import.meta.url)('har-schema') as Record<string, AnySchema>;
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  const validate = ajv.getSchema('har.json#');
  validate?.(har);
  expect(validate?.errors).toBeNull();
  expect(har.log.entries).toHaveLength(4);
  const [first] = har.log.entries;
  expect(first?.request.headers).toContainEqual({ name: 'x-auth-token', value: '$B2B_TOKEN' });
  expect(first?.response.headers).toContainEqual({ name: 'x-echo', value: '$B2B_TOKEN' });
});

test('annotations are one line each, at a line of the specification, whatever the text holds', () => {
  const lines = (texts['annotations'] ?? '').trimEnd().split('\n');
  expect(lines.map((line) => line.split('::')[1])).toEqual([
    'error file=spec/openapi.yaml,line=7,title=status-is-documented%3A createInvoice · 418',
    'error file=spec/openapi.yaml,line=7,title=written-equals-read%3A getInvoice%2C createInvoice · originalBalance',
    'notice file=spec/openapi.yaml,line=7,title=filter-keeps-what-matches%3A listInvoices · customerName',
    'error title=expired known deviation',
    'error title=coverage',
  ]);
  expect(lines[0]).toContain('%250A::error::hacked');
});

test('Markdown shows hostile text as text', () => {
  for (const text of [texts['markdown'] ?? '', texts['summary'] ?? '']) {
    const outside = text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/<(?!\/?(details|summary)>|br>)/);
    expect(outside).not.toContain('```');
    expect(outside).not.toContain('](javascript');
  }
});

test('a summary keeps to what GitHub takes, and says how many findings it leaves out', async () => {
  const [finding] = document.findings;
  if (!finding) throw new Error('There is no finding.');
  const many = { ...document, findings: Array.from({ length: 700 }, () => finding) };
  const text = githubSummary(many);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/And \d+ more, for which there is no room here\./);
});

test('the data of others keep only their shape, those that the run wrote stay', async () => {
  const { findings } = await createReportDocument(makeReport(), { maskValues: true });
  const [, written, filtered] = findings;
  const all = JSON.stringify(findings);
  expect(all).not.toContain('Söhne');
  expect(filtered?.actual).toBe('an invoice of xxxxxx & xxxxx 00');
  expect(filtered?.answer?.body).toContain('"customerName":"xxxxxx & xxxxx 00"');
  expect(filtered?.answer?.body).toContain('"message":"SUCCESS"');
  expect(written?.answer?.body).toContain('INV-1 \\"日本\\"');
  expect(written?.answer?.body).toContain('"customerName":"xxxx xxx"');
  expect(harReport(makeReport(), { maskValues: true })).not.toContain('Söhne');
});

test('a run without findings says that the target agrees', async () => {
  const clean = await createReportDocument({ ...makeReport(), findings: [] });
  expect(clean.passed).toBe(true);
  const page = consoleReport(clean, { color: false, width: 80 });
  expect(page.trimEnd().split('\n').at(-1)).toBe('sandbox agrees with the specification.');
  for (const text of [junitReport(clean), markdownReport(clean), htmlReport(clean)])
    expect(text).not.toMatch(/❌|<failure|class="outcome bad"/);
});
