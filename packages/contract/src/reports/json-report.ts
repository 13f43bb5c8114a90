import type { ReportDocument } from './report-document.ts';

/** A run as JSON, as `reportSchema` describes it. */
export const jsonReport = (document: ReportDocument): string => `${JSON.stringify(document, undefined, 2)}\n`;
