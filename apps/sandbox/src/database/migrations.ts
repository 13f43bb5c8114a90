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
        revision BIGINT NOT NULL DEFAULT 0,
        -- Milliseconds.
        clock_offset BIGINT NOT NULL DEFAULT 0,
        clock_frozen_at BIGINT,
        fault_count BIGINT NOT NULL DEFAULT 0
      )`,
      // What a store was created as, which a reset makes of it again.
      `CREATE TABLE store_origins (
        store_id BIGINT PRIMARY KEY REFERENCES stores ON DELETE CASCADE,
        document TEXT NOT NULL
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
      // A reference to the store would lock its row, and so make counting a durable write.
      `CREATE UNLOGGED TABLE rate_windows (
        store_id BIGINT PRIMARY KEY,
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
      'CREATE INDEX companies_name ON companies (store_id, name)',
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
      // What is long comes last, so that a row is looked at without it. A reversed column has the value from its last
      // character to its first, so that an index finds endings.
      `CREATE TABLE invoices (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        invoice_id BIGINT NOT NULL,
        invoice_number TEXT NOT NULL,
        invoice_number_reversed TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        external_customer_id TEXT,
        external_id TEXT,
        type TEXT NOT NULL,
        order_number TEXT,
        order_number_reversed TEXT,
        purchase_order_number TEXT,
        purchase_order_number_reversed TEXT,
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
        external_pdf_url TEXT,
        extra_fields TEXT NOT NULL,
        terms_conditions TEXT,
        details TEXT,
        PRIMARY KEY (store_id, invoice_id)
      )`,
      // For sorting, with the order of what is equal, and for filters, each in the order of creation.
      'CREATE INDEX invoices_created_at ON invoices (store_id, created_at, invoice_id)',
      'CREATE INDEX invoices_updated_at ON invoices (store_id, updated_at, created_at, invoice_id)',
      'CREATE INDEX invoices_due_date ON invoices (store_id, due_date, created_at, invoice_id)',
      'CREATE INDEX invoices_open ON invoices (store_id, open_units, created_at, invoice_id)',
      'CREATE INDEX invoices_original ON invoices (store_id, original_units, created_at, invoice_id)',
      'CREATE INDEX invoices_status ON invoices (store_id, status, created_at, invoice_id)',
      'CREATE INDEX invoices_company ON invoices (store_id, customer_id, created_at, invoice_id)',
      "CREATE INDEX invoices_external_customer ON invoices (store_id, (COALESCE(external_customer_id, '')), created_at, invoice_id)",
      'CREATE INDEX invoices_type ON invoices (store_id, type, created_at, invoice_id)',
      `CREATE INDEX invoices_channel ON invoices (store_id, channel_id, created_at, invoice_id)
      WHERE channel_id IS NOT NULL`,
      `CREATE INDEX invoices_external_id ON invoices (store_id, external_id, created_at, invoice_id)
      WHERE external_id IS NOT NULL`,
      // For keywords.
      'CREATE UNIQUE INDEX invoices_number ON invoices (store_id, invoice_number)',
      'CREATE INDEX invoices_number_reversed ON invoices (store_id, invoice_number_reversed)',
      'CREATE UNIQUE INDEX invoices_order ON invoices (store_id, order_number) WHERE order_number IS NOT NULL',
      `CREATE INDEX invoices_order_reversed ON invoices (store_id, order_number_reversed)
      WHERE order_number_reversed IS NOT NULL`,
      `CREATE INDEX invoices_purchase_order ON invoices (store_id, purchase_order_number)
      WHERE purchase_order_number IS NOT NULL`,
      `CREATE INDEX invoices_purchase_order_reversed ON invoices (store_id, purchase_order_number_reversed)
      WHERE purchase_order_number_reversed IS NOT NULL`,
      // How many invoices have a value, by status and channel; see src/invoices/count-invoices.ts.
      `CREATE TABLE invoice_counts (
        store_id BIGINT NOT NULL REFERENCES stores ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        status BIGINT NOT NULL,
        channel TEXT NOT NULL,
        value_reversed TEXT,
        invoices BIGINT NOT NULL,
        PRIMARY KEY (store_id, field, value, status, channel)
      )`,
      `CREATE INDEX invoice_counts_reversed ON invoice_counts (store_id, field, value_reversed)
      WHERE value_reversed IS NOT NULL`,
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
