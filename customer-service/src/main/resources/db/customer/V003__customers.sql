-- Customers 顾客: a person, known by phone. Names, numbers and addresses are encrypted under the key of their subject,
-- which is the customer; equal ones are found by keyed hashes.

CREATE TABLE customer (
    id             uuid PRIMARY KEY,
    name_ct        bytea,
    owner_agent_id uuid REFERENCES agent,
    version        bigint      NOT NULL DEFAULT 1,
    created_at     timestamptz NOT NULL
);

CREATE INDEX customer_of_owner ON customer (owner_agent_id) WHERE owner_agent_id IS NOT NULL;

CREATE TABLE customer_phone (
    id           uuid PRIMARY KEY,
    customer_id  uuid        NOT NULL REFERENCES customer,
    phone_index  bytea       NOT NULL UNIQUE,
    phone_ct     bytea       NOT NULL,
    phone_masked text        NOT NULL,
    created_at   timestamptz NOT NULL
);

CREATE INDEX customer_phone_of_customer ON customer_phone (customer_id);

CREATE TABLE customer_address (
    id            uuid PRIMARY KEY,
    customer_id   uuid        NOT NULL REFERENCES customer,
    address_index bytea       NOT NULL,
    address_ct    bytea       NOT NULL,
    province      text,
    city          text,
    created_at    timestamptz NOT NULL,
    UNIQUE (customer_id, address_index)
);

-- A contact is the customer as order-service knows it.
CREATE TABLE customer_contact (
    contact_id  uuid PRIMARY KEY,
    customer_id uuid        NOT NULL REFERENCES customer,
    linked_at   timestamptz NOT NULL
);

CREATE INDEX customer_contact_of_customer ON customer_contact (customer_id, linked_at DESC);

CREATE TABLE customer_order_link (
    order_id    uuid PRIMARY KEY,
    contact_id  uuid        NOT NULL,
    customer_id uuid        NOT NULL REFERENCES customer,
    linked_at   timestamptz NOT NULL
);

CREATE INDEX customer_order_link_of_customer ON customer_order_link (customer_id);

-- Orders whose person is still to be fetched from order-service. notice counts the events that asked for it, so that
-- one arriving while a fetch is under way is not lost with the row.
CREATE TABLE pending_link (
    order_id uuid PRIMARY KEY,
    notice   bigint      NOT NULL DEFAULT 1,
    attempts int         NOT NULL DEFAULT 0,
    due_at   timestamptz NOT NULL
);

CREATE INDEX pending_link_due ON pending_link (due_at, order_id);
