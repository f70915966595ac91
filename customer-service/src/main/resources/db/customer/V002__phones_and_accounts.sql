-- Work phones 工作手机 and the WeChat accounts 微信号 on them.

CREATE TABLE phone (
    id              uuid PRIMARY KEY,
    label           text        NOT NULL UNIQUE CHECK (length(label) BETWEEN 1 AND 40),
    model           text        NOT NULL CHECK (length(model) BETWEEN 1 AND 60),
    source          text CHECK (length(source) BETWEEN 1 AND 60),
    price_amount    bigint CHECK (price_amount >= 0),
    price_currency  char(3),
    holder_agent_id uuid REFERENCES agent,
    version         bigint      NOT NULL DEFAULT 1,
    created_at      timestamptz NOT NULL,
    CHECK ((price_amount IS NULL) = (price_currency IS NULL))
);

CREATE INDEX phone_of_holder ON phone (holder_agent_id) WHERE holder_agent_id IS NOT NULL;

-- taken = friends_before (friends at registration, not known one by one) + friendships that hold a place.
-- version guards edits by people; revision counts every change of the level that the outside is told of.
CREATE TABLE wechat_account (
    id                 uuid PRIMARY KEY,
    phone_id           uuid        NOT NULL REFERENCES phone,
    nickname           text        NOT NULL UNIQUE REFERENCES nickname,
    capacity           int         NOT NULL CHECK (capacity BETWEEN 1 AND 5000),
    friends_before     int         NOT NULL DEFAULT 0 CHECK (friends_before >= 0),
    taken              int         NOT NULL,
    state              text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED')),
    version            bigint      NOT NULL DEFAULT 1,
    revision           bigint      NOT NULL DEFAULT 1,
    published_revision bigint      NOT NULL DEFAULT 0,
    published_at       timestamptz,
    created_at         timestamptz NOT NULL,
    CHECK (taken BETWEEN friends_before AND capacity),
    CHECK (published_revision <= revision)
);

CREATE INDEX wechat_account_of_phone ON wechat_account (phone_id);
CREATE INDEX wechat_account_untold ON wechat_account (id) WHERE published_revision < revision;
