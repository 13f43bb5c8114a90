import { applyKnownDeviations } from '../src/findings/known-deviations-applied.ts';
import { createReportDocument } from '../src/reports/create-report-document.ts';
import type { ReportDocument } from '../src/reports/report-document.ts';
import { makeReport } from './make-report.ts';

const now = new Date('2026-11-23T12:00:00Z');

/** The report of the fixture: one of its findings is known, one entry has expired, one kind of coverage is too low. */
export function makeDocument(): Promise<ReportDocument> {
  const report = makeReport();
  const known = applyKnownDeviations(
    report,
    [
      { fingerprint: '99887766', reason: 'Ticket <7> & others', expires: '2027-01-31' },
      { fingerprint: 'gone0000', reason: 'Ticket 8', expires: '2026-10-31' },
    ],
    { now },
  );
  return createReportDocument(report, { known, coverageFailures: ['rules: 92% is below 95%.'] });
}
