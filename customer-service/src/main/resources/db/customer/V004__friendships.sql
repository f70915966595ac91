-- Friends: who holds a place on which account. REQUESTED and ADDED hold one, all other states are final and hold none.

CREATE TABLE friendship (
    id          uuid PRIMARY KEY,
    account_id  uuid        NOT NULL REFERENCES wechat_account,
    agent_id    uuid        NOT NULL REFERENCES agent,
    contact_id  uuid        NOT NULL,
    customer_id uuid REFERENCES customer,
    task_id     uuid,
    state       text        NOT NULL CHECK (state IN
        ('REQUESTED', 'ADDED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'REMOVED')),
    holding     boolean     NOT NULL GENERATED ALWAYS AS (state IN ('REQUESTED', 'ADDED')) STORED,
    version     bigint      NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL,
    added_at    timestamptz,
    ended_at    timestamptz,
    CHECK ((ended_at IS NULL) = (state IN ('REQUESTED', 'ADDED'))),
    CHECK (state <> 'ADDED' OR added_at IS NOT NULL)
);

CREATE UNIQUE INDEX friendship_of_contact_held ON friendship (account_id, contact_id) WHERE holding;
CREATE UNIQUE INDEX friendship_of_customer_held ON friendship (account_id, customer_id)
    WHERE holding AND customer_id IS NOT NULL;
CREATE INDEX friendship_of_contact ON friendship (contact_id, id DESC);
CREATE INDEX friendship_of_customer ON friendship (customer_id, id DESC) WHERE customer_id IS NOT NULL;
