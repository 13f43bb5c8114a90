/**
 * The schema, a step at a time; a step that was released is never edited. `BIGINT` and `TEXT` mean the same to both
 * databases. `$n` is for values only, so a step has none.
 */
export const migrations: { version: number; statements: string[] }[] = [
  {
    version: 1,
    statements: [
      `CREATE TABLE stores (
        store_id BIGINT PRIMARY KEY,
        hash TEXT NOT NULL CONSTRAINT stores_hash UNIQUE,
        next_invoice_id BIGINT NOT NULL DEFAULT 1,
        term_days BIGINT NOT NULL DEFAULT 30,
        -- Raised by every write to the store, so that what was read under one revision can be kept.
        revision BIGINT NOT NULL,
        -- Milliseconds.
        clock_offset BIGINT NOT NULL DEFAULT 0,
        clock_frozen_at BIGINT,
        fault_count BIGINT NOT NULL DEFAULT 0
      )`,
      // What all processes on one database share, such as the secret of the links to PDFs.
      'CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL)',
      `CREATE TABLE faults (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        fault_id BIGINT NOT NULL,
        document TEXT NOT NULL,
        remaining BIGINT NOT NULL,
        PRIMARY KEY (store_id, fault_id)
      )`,
      `CREATE TABLE rate_windows (
        store_id BIGINT PRIMARY KEY REFERENCES stores ON DELETE CASCADE,
        began_at BIGINT NOT NULL,
        used BIGINT NOT NULL
      )`,
      `CREATE TABLE tokens (
        token_hash TEXT PRIMARY KEY,
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('server', 'storefront'))
      )`,
      'CREATE INDEX tokens_store ON tokens (store_id)',
      `CREATE TABLE companies (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        company_id TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (store_id, company_id)
      )`,
      `CREATE TABLE channels (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        channel_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (store_id, channel_id)
      )`,
      `CREATE TABLE orders (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        order_id BIGINT NOT NULL,
        order_number TEXT NOT NULL,
        company_id TEXT,
        status TEXT NOT NULL,
        arrives_at BIGINT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (store_id, order_id),
        CONSTRAINT orders_number UNIQUE (store_id, order_number)
      )`,
      `CREATE TABLE extra_fields (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        field_id BIGINT NOT NULL,
        name TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (store_id, field_id),
        CONSTRAINT extra_fields_name UNIQUE (store_id, name)
      )`,
      `CREATE TABLE invoices (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        invoice_id BIGINT NOT NULL,
        invoice_number TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        external_customer_id TEXT,
        external_id TEXT,
        type TEXT NOT NULL,
        order_number TEXT,
        purchase_order_number TEXT,
        status BIGINT NOT NULL CHECK (status IN (0, 1, 2)),
        source BIGINT NOT NULL,
        is_pending_payment BIGINT NOT NULL DEFAULT 0,
        due_date BIGINT NOT NULL,
        issued_at BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        original_code TEXT NOT NULL,
        original_value TEXT NOT NULL,
        original_units BIGINT NOT NULL,
        open_code TEXT NOT NULL,
        open_value TEXT NOT NULL,
        open_units BIGINT NOT NULL,
        channel_id BIGINT,
        terms_conditions TEXT,
        external_pdf_url TEXT,
        details TEXT,
        extra_fields TEXT NOT NULL,
        PRIMARY KEY (store_id, invoice_id)
      )`,
      'CREATE UNIQUE INDEX invoices_number ON invoices (store_id, invoice_number)',
      'CREATE UNIQUE INDEX invoices_order ON invoices (store_id, order_number) WHERE order_number IS NOT NULL',
      'CREATE INDEX invoices_created_at ON invoices (store_id, created_at, invoice_id)',
      'CREATE INDEX invoices_company_created_at ON invoices (store_id, customer_id, created_at, invoice_id)',
      'CREATE INDEX invoices_updated_at ON invoices (store_id, updated_at, invoice_id)',
      'CREATE INDEX invoices_due_date ON invoices (store_id, due_date, invoice_id)',
      'CREATE INDEX invoices_status ON invoices (store_id, status, created_at, invoice_id)',
      'CREATE INDEX invoices_open ON invoices (store_id, open_units, invoice_id)',
      'CREATE INDEX invoices_original ON invoices (store_id, original_units, invoice_id)',
      'CREATE INDEX invoices_external_customer ON invoices (store_id, external_customer_id, invoice_id)',
      'CREATE INDEX invoices_external_id ON invoices (store_id, external_id)',
      `CREATE TABLE unique_values (
        store_id BIGINT NOT NULL,
        field_name TEXT NOT NULL,
        value TEXT NOT NULL,
        invoice_id BIGINT NOT NULL,
        PRIMARY KEY (store_id, field_name, value),
        FOREIGN KEY (store_id, invoice_id) REFERENCES invoices ON DELETE CASCADE
      )`,
      'CREATE INDEX unique_values_invoice ON unique_values (store_id, invoice_id)',
    ],
  },
];
