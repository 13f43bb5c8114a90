import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF can do beside showing text; nothing of it should be there. */
export interface ActiveParts {
  annotations: number;
  scripts: unknown;
  attachments: unknown;
  openAction: unknown;
  forms: unknown;
}

/** Looks for everything in a PDF that acts: links, scripts, attached files, forms, and what happens at opening. */
export async function readActiveParts(bytes: Uint8Array): Promise<ActiveParts> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, verbosity: 0 });
  const pdf = await task.promise;
  let annotations = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    annotations += (await page.getAnnotations()).length;
  }
  const parts = {
    annotations,
    scripts: await pdf.getJSActions(),
    attachments: await pdf.getAttachments(),
    openAction: await pdf.getOpenAction(),
    forms: await pdf.getFieldObjects(),
  };
  await task.destroy();
  return parts;
}
