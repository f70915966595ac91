-- Stores, the people orders are for, and the orders themselves.
-- Money is in minor units with its ISO code on the order; instants are UTC.

CREATE TABLE store (
    id      uuid PRIMARY KEY,
    channel text NOT NULL CHECK (channel IN
        ('TMALL', 'TAOBAO', 'JD', 'DOUYIN', 'PINDUODUO', 'MINI_PROGRAM', 'OWN_SITE', 'OTHER')),
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    code    text UNIQUE,
    state   text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'CLOSED')),
    version bigint NOT NULL DEFAULT 1,
    UNIQUE (channel, name)
);

-- A contact is the customer as this service knows it: found by phone, else by buyer account, else one per order.
CREATE TABLE contact (
    id                    uuid PRIMARY KEY,
    phone_index           bytea UNIQUE,
    channel_account_index bytea UNIQUE,
    customer_id           uuid,
    owner_agent_id        uuid,
    title                 text CHECK (title IN ('MS', 'MR')),
    opted_out             boolean NOT NULL DEFAULT false,
    wrong_number          boolean NOT NULL DEFAULT false,
    wechat_refused        boolean NOT NULL DEFAULT false,
    last_reached_on       date,
    -- the contact that took its place: of a phone that came later, or of the same customer
    merged_into           uuid REFERENCES contact,
    created_at            timestamptz NOT NULL,
    CHECK (phone_index IS NULL OR channel_account_index IS NULL)
);

CREATE INDEX contact_customer ON contact (customer_id) WHERE customer_id IS NOT NULL;

-- Friends of a contact, account by account: a projection of customer-service's friendship events.
CREATE TABLE contact_friend (
    friendship_id uuid PRIMARY KEY,
    contact_id    uuid NOT NULL,
    account_id    uuid NOT NULL,
    agent_id      uuid,
    state         text NOT NULL,
    holding       boolean NOT NULL,
    sequence      bigint NOT NULL
);

CREATE INDEX contact_friend_holding ON contact_friend (contact_id) WHERE holding;

CREATE TABLE customer_order (
    id                uuid PRIMARY KEY,
    store_id          uuid NOT NULL REFERENCES store,
    order_number      text NOT NULL CHECK (length(order_number) BETWEEN 1 AND 64),
    contact_id        uuid REFERENCES contact,
    status            text NOT NULL CHECK (status IN
        ('PLACED', 'PAID', 'SHIPPED', 'RECEIVED', 'COMPLETED', 'CANCELLED', 'CLOSED')),
    refund            text NOT NULL DEFAULT 'NONE' CHECK (refund IN ('NONE', 'PARTIAL', 'FULL', 'UNKNOWN')),
    currency          char(3) NOT NULL DEFAULT 'CNY',
    goods_amount      bigint CHECK (goods_amount >= 0),
    freight_amount    bigint CHECK (freight_amount >= 0),
    discount_amount   bigint CHECK (discount_amount >= 0),
    payable_amount    bigint CHECK (payable_amount >= 0),
    paid_amount       bigint NOT NULL DEFAULT 0 CHECK (paid_amount >= 0),
    refunded_amount   bigint NOT NULL DEFAULT 0 CHECK (refunded_amount >= 0),
    province          text,
    city              text,
    district          text,
    placed_at         timestamptz,
    paid_at           timestamptz,
    shipped_at        timestamptz,
    received_at       timestamptz,
    received_presumed boolean NOT NULL DEFAULT false,
    completed_at      timestamptz,
    closed_at         timestamptz,
    -- when this service came to know of the receipt: late orders are told by it
    received_known_at timestamptz,
    close_reason      text,
    carrier           text,
    tracking_number   text,
    provisional_lines boolean NOT NULL DEFAULT false,
    awaits_order_file boolean NOT NULL DEFAULT false,
    source            text NOT NULL CHECK (source IN ('API', 'FILE', 'DEMO')),
    version           bigint NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    -- what lists sort by: an order of which only lines are known has no time of its own yet
    ordered_at        timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(placed_at, created_at)) STORED,
    UNIQUE (store_id, order_number),
    CHECK (paid_amount - refunded_amount >= 0),
    CHECK ((received_at IS NULL) = (received_known_at IS NULL)),
    CHECK (contact_id IS NOT NULL OR awaits_order_file)
);

CREATE TABLE order_line (
    order_id      uuid NOT NULL REFERENCES customer_order ON DELETE CASCADE,
    line_id       uuid NOT NULL,
    line_key      text NOT NULL,
    position      int NOT NULL,
    title         text NOT NULL,
    sku           text,
    merchant_code text,
    item_id       text,
    kind          text,
    quantity      int NOT NULL CHECK (quantity > 0),
    unit_price    bigint CHECK (unit_price >= 0),
    status        text,
    refund_status text,
    refunded      bigint CHECK (refunded >= 0),
    PRIMARY KEY (order_id, line_id),
    UNIQUE (order_id, line_key)
);

-- The person an order goes to, encrypted under the key of its subject; phone_masked is the only clear form.
CREATE TABLE order_recipient (
    order_id         uuid PRIMARY KEY REFERENCES customer_order ON DELETE CASCADE,
    -- whose key encrypts: the contact's, or the order's own as long as it has no contact
    subject_id       uuid NOT NULL,
    name_ct          bytea,
    phone_ct         bytea,
    -- the street: province, city and district lie with the order
    address_ct       bytea,
    buyer_account_ct bytea,
    -- free text and unknown columns of a file may name people too
    buyer_message_ct bytea,
    seller_remark_ct bytea,
    raw_ct           bytea,
    phone_masked     text,
    -- FULL numbers identify and can be called; VIRTUAL ones can only be called; MASKED and NONE neither
    phone_kind       text NOT NULL CHECK (phone_kind IN ('FULL', 'VIRTUAL', 'MASKED', 'NONE')),
    CHECK (phone_kind IN ('MASKED', 'NONE') OR (phone_ct IS NOT NULL AND phone_masked IS NOT NULL))
);

CREATE INDEX order_by_contact ON customer_order (contact_id, ordered_at DESC);
CREATE INDEX order_by_ordered ON customer_order (ordered_at DESC, id DESC);
CREATE INDEX order_by_store_ordered ON customer_order (store_id, ordered_at DESC, id DESC);
CREATE INDEX order_by_status_ordered ON customer_order (status, ordered_at DESC, id DESC);
CREATE INDEX order_by_paid ON customer_order (paid_at DESC, id DESC) WHERE paid_at IS NOT NULL;
CREATE INDEX order_by_received ON customer_order (received_at DESC, id DESC) WHERE received_at IS NOT NULL;
CREATE INDEX order_by_number_tail ON customer_order (right(order_number, 4), ordered_at DESC, id DESC);
