-- Long work in steps. The fence grows with every runner that takes the job up.
CREATE TABLE job (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL,
    status        text        NOT NULL DEFAULT 'QUEUED'
        CHECK (status IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    done          bigint      NOT NULL DEFAULT 0 CHECK (done >= 0),
    total         bigint      CHECK (total >= 0),
    state         jsonb       NOT NULL,
    fence         bigint      NOT NULL DEFAULT 0,
    owner         uuid,
    lease_until   timestamptz,
    error_code    text,
    error_message text,
    created_by    uuid,
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    finished_at   timestamptz,
    version       bigint      NOT NULL DEFAULT 1,
    CHECK ((status = 'FAILED') = (error_code IS NOT NULL)),
    CHECK ((status IN ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at IS NOT NULL))
) WITH (fillfactor = 70);

CREATE INDEX job_open ON job (created_at) WHERE status IN ('QUEUED', 'RUNNING');
