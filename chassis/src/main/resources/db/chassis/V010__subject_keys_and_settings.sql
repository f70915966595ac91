-- One key per person (or other subject of personal data). Destroying it makes every ciphertext of the subject unreadable,
-- in backups too.
CREATE TABLE subject_key (
    subject_id   uuid PRIMARY KEY,
    wrapped      bytea,
    created_at   timestamptz NOT NULL,
    destroyed_at timestamptz,
    CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

-- What the house has changed; a setting without a row has its default.
CREATE TABLE setting (
    key        text NOT NULL,
    scope      text NOT NULL,
    value      jsonb NOT NULL,
    version    bigint NOT NULL DEFAULT 1 CHECK (version > 0),
    changed_by uuid,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (key, scope)
);
