-- Files that were uploaded. The id is that of the job which makes orders of them.
CREATE TABLE order_import (
    id               uuid PRIMARY KEY,
    store_id         uuid NOT NULL REFERENCES store,
    format           text NOT NULL CHECK (format IN ('TAOBAO_ORDERS', 'TAOBAO_ITEMS')),
    file_name        text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
    encoding         text NOT NULL CHECK (encoding IN ('UTF_8', 'UTF_8_BOM', 'GB18030')),
    columns          text[] NOT NULL,
    -- where the first row begins, and where the file ends, in bytes
    first_row        bigint NOT NULL CHECK (first_row >= 0),
    size             bigint NOT NULL CHECK (size >= first_row),
    rows_total       int NOT NULL CHECK (rows_total >= 0),
    orders_created   int NOT NULL DEFAULT 0,
    orders_updated   int NOT NULL DEFAULT 0,
    orders_unchanged int NOT NULL DEFAULT 0,
    bad_rows         int NOT NULL DEFAULT 0,
    warnings         int NOT NULL DEFAULT 0,
    created_by       uuid NOT NULL,
    created_at       timestamptz NOT NULL,
    -- when the file itself was erased; what came of it stays
    erased_at        timestamptz
);

CREATE INDEX order_import_latest ON order_import (created_at DESC, id DESC);
CREATE INDEX order_import_to_erase ON order_import (created_at) WHERE erased_at IS NULL;

-- The file in pieces of equal size, each encrypted. There is no reference: pieces are stored while the upload goes on.
CREATE TABLE import_chunk (
    import_id  uuid NOT NULL,
    number     int NOT NULL CHECK (number >= 0),
    content    bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (import_id, number)
);

CREATE INDEX import_chunk_by_age ON import_chunk (created_at);

-- The rows by order, each encrypted, from the first pass to the end of the second.
CREATE TABLE import_row (
    import_id    uuid NOT NULL REFERENCES order_import,
    order_number text COLLATE "C" NOT NULL,
    row_number   int NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (import_id, order_number, row_number)
);

-- What is wrong with rows. Values are masked; no person stands here.
CREATE TABLE import_problem (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    import_id   uuid NOT NULL REFERENCES order_import,
    row_number  int NOT NULL,
    column_name text,
    reason      text NOT NULL,
    warning     boolean NOT NULL,
    value       text,
    details     text[] NOT NULL
);

CREATE INDEX import_problem_by_row ON import_problem (import_id, row_number, id);
