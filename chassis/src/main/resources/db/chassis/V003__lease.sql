-- Work that one process at a time may do. The token grows with every holder.
CREATE TABLE lease (
    name       text PRIMARY KEY,
    token      bigint      NOT NULL,
    expires_at timestamptz NOT NULL
) WITH (fillfactor = 50);
