-- The people who serve (agents 客服), what they sign in with, and the keys that sign their tokens.

-- Poetic names 艺名 that agents bear towards customers.
CREATE TABLE nickname (
    name     text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 20),
    position int NOT NULL UNIQUE
);

INSERT INTO nickname (position, name)
SELECT position, name
FROM unnest(ARRAY [
    '石小语', '石之木', '石之水', '石之情', '石之意', '石之韵', '石之林', '石之景', '石之味', '石之华', '石之尘', '石之柔', '石之柳',
    '石之思', '石之光', '石之夏', '石之秋', '石之春', '石之冬', '石之言', '石之梦', '石之城', '石之醉', '石之歌', '石之墨', '石之岸'
    ]) WITH ORDINALITY AS catalogue (name, position);

CREATE TABLE agent (
    id           uuid PRIMARY KEY,
    username     text        NOT NULL UNIQUE CHECK (username ~ '^[a-z][a-z0-9._-]{1,31}$'),
    -- the nickname of the first account held
    account_name text REFERENCES nickname,
    -- chosen from the catalogue and borne while no account is held
    picked_name  text UNIQUE REFERENCES nickname,
    display_name text        NOT NULL GENERATED ALWAYS AS (coalesce(account_name, picked_name, username)) STORED,
    avatar       text        NOT NULL CHECK (avatar ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(avatar) <= 40),
    roles        text[]      NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY
        ['PRESALES', 'AFTERSALES', 'PROMOTION', 'OPERATIONS', 'MANAGER', 'OWNER', 'ADMIN']),
    state        text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LEFT')),
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL
);

CREATE INDEX agent_active ON agent (username) WHERE state = 'ACTIVE';

CREATE TABLE credential (
    agent_id      uuid PRIMARY KEY REFERENCES agent,
    password_hash text        NOT NULL,
    changed_at    timestamptz NOT NULL
);

-- A session is one sign-in and the family of refresh tokens that grew out of it.
CREATE TABLE session (
    id         uuid PRIMARY KEY,
    agent_id   uuid        NOT NULL REFERENCES agent,
    started_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz,
    end_reason text CHECK (end_reason IN ('LOGOUT', 'REUSE')),
    CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);

CREATE INDEX session_of_agent ON session (agent_id, expires_at);

-- Tokens are kept as SHA-256: 256 random bits need no slow hash. One of a family is unused at a time.
CREATE TABLE refresh_token (
    token_hash bytea PRIMARY KEY,
    session_id uuid        NOT NULL REFERENCES session ON DELETE CASCADE,
    issued_at  timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE UNIQUE INDEX refresh_token_in_hand ON refresh_token (session_id) WHERE used_at IS NULL;
CREATE INDEX refresh_token_of_session ON refresh_token (session_id);

-- One key signs; others only verify until the last token they signed has expired. Private halves are encrypted with
-- the master key.
CREATE TABLE signing_key (
    kid         text PRIMARY KEY,
    state       text        NOT NULL CHECK (state IN ('SIGNING', 'VERIFYING')),
    public_jwk  text        NOT NULL,
    private_jwk bytea       NOT NULL,
    created_at  timestamptz NOT NULL
);

-- decides which of several instances starting at once makes the key
CREATE UNIQUE INDEX signing_key_in_use ON signing_key ((true)) WHERE state = 'SIGNING';
