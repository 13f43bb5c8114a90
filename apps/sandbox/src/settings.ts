/** Choices where the facts leave something open. */
export interface Settings {
  /**
   * What an update does with the extra fields that its list leaves out: `replace` drops them, `merge` keeps them. Nobody
   * knows what the service does. Default `replace`.
   */
  extraFields: 'replace' | 'merge';
  /** Seconds that a link to a generated PDF works. Nobody knows what the service does. Default 900. */
  pdfLinkSeconds: number;
  /** Signs the links to PDFs. By default random, and kept in the database, which processes may share. */
  pdfSecret: string;
}
