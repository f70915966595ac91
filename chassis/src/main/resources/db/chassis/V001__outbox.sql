-- Events on their way out. A row exists as long as its event has not been acknowledged by Kafka.
-- The id is the order of delivery within a key: an aggregate's row lock serialises its appends.
CREATE TABLE outbox (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid        NOT NULL,
    bucket     smallint    NOT NULL CHECK (bucket BETWEEN 0 AND 15),
    key        text        NOT NULL,
    topic      text        NOT NULL,
    type       text        NOT NULL,
    sequence   bigint      NOT NULL,
    payload    text        NOT NULL,
    created_at timestamptz NOT NULL
) WITH (
    -- rows live for milliseconds: clean up by their number, whatever the size of the table
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 20000
);

-- Which relay carries which bucket.
CREATE TABLE outbox_bucket (
    bucket      smallint PRIMARY KEY,
    owner       uuid,
    fence       bigint      NOT NULL DEFAULT 0,
    lease_until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 50);

INSERT INTO outbox_bucket (bucket) SELECT generate_series(0, 15);

-- The relays that are alive, to share the buckets fairly.
CREATE TABLE outbox_relay (
    owner       uuid PRIMARY KEY,
    alive_until timestamptz NOT NULL
) WITH (fillfactor = 50);
