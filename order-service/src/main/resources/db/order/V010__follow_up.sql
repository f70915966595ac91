-- The daily follow-up: who is there to call, whom to call, and what came of it.

-- What customer-service's events tell. A row is replaced by a later sequence only.
CREATE TABLE agent_view (
    id           uuid PRIMARY KEY,
    display_name text NOT NULL,
    avatar       text,
    roles        text[] NOT NULL,
    state        text NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED', 'LEFT')),
    sequence     bigint NOT NULL
);

CREATE TABLE account_view (
    id              uuid PRIMARY KEY,
    holder_agent_id uuid,
    capacity        int NOT NULL,
    taken           int NOT NULL,
    state           text NOT NULL,
    sequence        bigint NOT NULL
);

CREATE INDEX account_by_holder ON account_view (holder_agent_id) WHERE state = 'ACTIVE';

-- A roster is published as a whole and replaces the one before, so a day is one row.
CREATE TABLE roster_view (
    day      date PRIMARY KEY,
    entries  jsonb NOT NULL,
    sequence bigint NOT NULL
);

-- Sequences of the contact's customer, one for each fact, so that a late event of one fact can't undo another.
ALTER TABLE contact
    ADD COLUMN link_sequence    bigint NOT NULL DEFAULT 0,
    ADD COLUMN owner_sequence   bigint NOT NULL DEFAULT 0,
    ADD COLUMN opt_out_sequence bigint NOT NULL DEFAULT 0;

ALTER TABLE contact_friend ADD COLUMN task_id uuid;

CREATE INDEX contact_friend_by_task ON contact_friend (task_id) WHERE task_id IS NOT NULL;

CREATE TABLE task (
    id             uuid PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('FOLLOW_UP_CALL')),
    status         text NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'DONE', 'SKIPPED', 'CANCELLED')),
    contact_id     uuid REFERENCES contact,
    assignee       uuid,
    business_day   date,
    dealt_on       date,
    deal_reason    text CHECK (deal_reason IN ('OWNER', 'SPREAD', 'SPREAD_NO_ROOM', 'NOBODY_ON_DUTY')),
    befriend       boolean NOT NULL DEFAULT false,
    due_at         timestamptz NOT NULL,
    priority       smallint NOT NULL CHECK (priority BETWEEN 0 AND 100),
    attempts       smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    outcome        text CHECK (outcome IN ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED')),
    closed_at      timestamptz,
    source_service text NOT NULL,
    source_request uuid,
    created_at     timestamptz NOT NULL,
    version        bigint NOT NULL DEFAULT 1,
    CHECK (kind <> 'FOLLOW_UP_CALL' OR (contact_id IS NOT NULL AND business_day IS NOT NULL AND deal_reason IS NOT NULL)),
    CHECK ((assignee IS NULL) = (dealt_on IS NULL)),
    CHECK ((deal_reason = 'NOBODY_ON_DUTY') = (assignee IS NULL)),
    CHECK (NOT befriend OR assignee IS NOT NULL),
    CHECK ((status IN ('OPEN', 'IN_PROGRESS')) = (closed_at IS NULL)),
    CHECK ((status = 'DONE') = (outcome IS NOT NULL))
);

-- One call a day for each contact, whatever happens; other kinds may repeat, and a merged call doesn't block.
CREATE UNIQUE INDEX task_one_call_a_day ON task (business_day, contact_id)
    WHERE kind = 'FOLLOW_UP_CALL' AND status <> 'CANCELLED';
CREATE UNIQUE INDEX task_by_source ON task (source_service, source_request) WHERE source_request IS NOT NULL;
CREATE INDEX task_by_contact ON task (contact_id, business_day);
CREATE INDEX task_dealt ON task (dealt_on, assignee);
CREATE INDEX task_unassigned ON task (business_day) WHERE assignee IS NULL AND status = 'OPEN';
CREATE INDEX task_room_promised ON task (assignee) WHERE befriend AND status = 'OPEN';
CREATE INDEX task_to_do ON task (assignee, priority DESC, due_at, id) WHERE status = 'OPEN';
CREATE INDEX task_to_do_of_all ON task (priority DESC, due_at, id) WHERE status = 'OPEN';
CREATE INDEX task_closed ON task (assignee, closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE INDEX task_closed_of_all ON task (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;

-- Free text and the WeChat id are personal data, encrypted under the key of the contact.
CREATE TABLE task_attempt (
    id            uuid PRIMARY KEY,
    task_id       uuid NOT NULL REFERENCES task,
    number        smallint NOT NULL CHECK (number > 0),
    agent_id      uuid NOT NULL,
    made_at       timestamptz NOT NULL,
    made_on       date NOT NULL,
    result        text NOT NULL CHECK (result IN ('REACHED', 'NO_ANSWER', 'WRONG_NUMBER', 'REFUSED')),
    wechat_result text CHECK (wechat_result IN ('ADDED', 'REQUEST_SENT', 'ALREADY_FRIEND', 'REFUSED', 'NOT_ASKED')),
    friendship_id uuid,
    wechat_id_ct  bytea,
    satisfaction  smallint CHECK (satisfaction BETWEEN 1 AND 5),
    note_ct       bytea,
    call_seconds  int CHECK (call_seconds >= 0),
    case_wanted   boolean NOT NULL DEFAULT false,
    suggestion_ct bytea,
    callback_at   timestamptz,
    supersedes    uuid UNIQUE REFERENCES task_attempt,
    superseded    boolean NOT NULL DEFAULT false
);

-- Of the corrections of one attempt exactly one stands.
CREATE UNIQUE INDEX task_attempt_standing ON task_attempt (task_id, number) WHERE NOT superseded;
CREATE INDEX task_attempt_by_task ON task_attempt (task_id);
CREATE INDEX task_attempt_by_day ON task_attempt (made_on, made_at DESC);

CREATE TABLE follow_up_run (
    id              uuid PRIMARY KEY,
    business_day    date NOT NULL UNIQUE,
    status          text NOT NULL CHECK (status IN ('RUNNING', 'COMPLETED')),
    trigger         text NOT NULL CHECK (trigger IN ('MANUAL', 'SCHEDULED')),
    passes          int NOT NULL DEFAULT 0,
    started_at      timestamptz NOT NULL,
    completed_at    timestamptz,
    received_orders int NOT NULL DEFAULT 0,
    contacts        int NOT NULL DEFAULT 0,
    due_contacts    int NOT NULL DEFAULT 0,
    excluded        int NOT NULL DEFAULT 0,
    threshold       int,
    scope           text CHECK (scope IN ('SMALL', 'WIDE')),
    by_owner        int NOT NULL DEFAULT 0,
    spread          int NOT NULL DEFAULT 0,
    no_room         int NOT NULL DEFAULT 0,
    unassigned      int NOT NULL DEFAULT 0,
    version         bigint NOT NULL DEFAULT 1,
    -- the board's sentence of numbers adds up
    CHECK (contacts = due_contacts + excluded),
    CHECK (due_contacts = by_owner + spread + unassigned AND no_room <= spread),
    CHECK (status = 'RUNNING' OR completed_at IS NOT NULL)
);

CREATE INDEX follow_up_run_running ON follow_up_run (business_day) WHERE status = 'RUNNING';

-- An order is followed up once in its life.
CREATE TABLE follow_up_item (
    order_id uuid PRIMARY KEY REFERENCES customer_order,
    task_id  uuid NOT NULL REFERENCES task,
    run_id   uuid NOT NULL REFERENCES follow_up_run
);

CREATE INDEX follow_up_item_by_task ON follow_up_item (task_id);
CREATE INDEX follow_up_item_by_run ON follow_up_item (run_id);

CREATE TABLE follow_up_exclusion (
    run_id     uuid NOT NULL REFERENCES follow_up_run,
    order_id   uuid NOT NULL REFERENCES customer_order,
    contact_id uuid NOT NULL,
    reason     text NOT NULL CHECK (reason IN ('REFUNDED', 'OPTED_OUT', 'NO_PHONE', 'RECENTLY_CALLED')),
    PRIMARY KEY (run_id, order_id)
);

CREATE INDEX follow_up_exclusion_by_order ON follow_up_exclusion (order_id);

-- The script (话术) of the call, step by step. {salutation}, {agent}, {store}, {works} and {care} are filled in.
CREATE TABLE follow_up_script (
    position smallint PRIMARY KEY,
    text     text NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
    -- said only where care advice fits what was bought, or only to those who are no friends on WeChat yet
    only_if  text CHECK (only_if IN ('CARE_KNOWN', 'NO_FRIEND'))
);

INSERT INTO follow_up_script (position, text, only_if) VALUES
    (1, '{salutation}您好！', NULL),
    (2, '我是石语的售后客服{agent}。', NULL),
    (3, '您在{store}买的石头工艺品{works}收到了吗？路上有没有磕碰？', NULL),
    (4, '摆上以后还喜欢吗？使用中有没有遇到什么问题？', NULL),
    (5, '和您说一下平时的养护：{care}', 'CARE_KNOWN'),
    (6, '方便加一下您的微信吗？以后养护上有问题，随时可以问我。', 'NO_FRIEND'),
    (7, '您的微信号是多少？我一会儿发好友申请，您通过一下就好。', 'NO_FRIEND'),
    (8, '不多打扰您了，祝您生活愉快，再见。', NULL);

-- Care advice (养护) by kind of work; a line is of the first kind with a word in its title.
CREATE TABLE care_advice (
    kind     text PRIMARY KEY,
    position smallint NOT NULL UNIQUE,
    label    text NOT NULL,
    words    text[] NOT NULL,
    text     text NOT NULL CHECK (length(text) BETWEEN 1 AND 500)
);

INSERT INTO care_advice (kind, position, label, words, text) VALUES
    ('PLANT', 1, '绿植', '{绿植,植物,盆栽,盆景,菖蒲,苔藓,多肉,文竹}', '绿植少浇水，土干了再浇，放在有散射光的地方。'),
    ('FISH', 2, '小金鱼', '{金鱼,鱼缸,养鱼,小鱼}', '小金鱼不要喂食太频繁，一天一次就够；换水每次换三分之一。'),
    ('WATER', 3, '流水', '{流水,水景,喷泉,加湿,雾化}', '流水摆件每周添一次清水，别让水泵空转，一个月清洗一次。'),
    ('STONE', 4, '石', '{石,砚,印章,玉}', '石头用软布干擦就好，不用洗洁精；轻拿轻放，别磕碰。');
