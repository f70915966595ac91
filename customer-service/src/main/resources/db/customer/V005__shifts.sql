-- The roster 班表, day by day. A day without a row has no roster: everybody who is active is on duty.

CREATE TABLE roster (
    day          date PRIMARY KEY,
    version      bigint      NOT NULL DEFAULT 1,
    published_by uuid,
    published_at timestamptz NOT NULL
);

CREATE TABLE shift (
    day              date NOT NULL REFERENCES roster ON DELETE CASCADE,
    agent_id         uuid NOT NULL REFERENCES agent,
    kind             text NOT NULL CHECK (kind IN ('DAY', 'HALF', 'NIGHT')),
    starts           time NOT NULL,
    ends             time NOT NULL,
    follow_up_weight int  NOT NULL CHECK (follow_up_weight BETWEEN 0 AND 1000),
    PRIMARY KEY (day, agent_id),
    CHECK (starts < ends)
);
