-- Who saw whose personal data in full, when and why: told by the services that showed it.

CREATE TABLE access_log (
    reveal_id  uuid PRIMARY KEY,
    who        uuid        NOT NULL,
    subject_id uuid        NOT NULL,
    contact_id uuid,
    fields     text[]      NOT NULL,
    purpose    text        NOT NULL,
    task_id    uuid,
    at         timestamptz NOT NULL
);

CREATE INDEX access_log_by_time ON access_log (at DESC, reveal_id DESC);
CREATE INDEX access_log_by_agent ON access_log (who, at DESC, reveal_id DESC);
