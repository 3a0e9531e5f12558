-- The tables of one run. Together they are the fold of an exact prefix of the run's topics: sink_offset says how far.
-- Every rule below gives the same row whatever the order of the records.

-- How far each partition is folded, by whom, and how many records that were. A sink that finds another epoch stops.
create table sink_offset (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    records     bigint not null default 0,
    epoch       bigint not null,
    primary key (topic, partition)
);

-- One version of one article. Of several events the one with the greatest (fetched_at, raw_partition, raw_offset) is shown.
create table document (
    id              text collate "C" primary key,
    article         text collate "C" not null,
    content_hash    text collate "C" not null,
    raw_partition   int              not null,
    raw_offset      bigint           not null,
    fetched_at      timestamptz      not null,
    recorded_at     timestamptz      not null,
    source          text             not null,
    url             text,
    title           text             not null,
    language        text             not null,
    published       text,
    credit          text,
    release_version text             not null,
    release_digest  text             not null,
    repaired        int              not null,
    event           jsonb            not null
);
comment on column document.recorded_at is 'timestamp of the record';
comment on column document.published is 'ISO 8601 as precise as known';
comment on column document.repaired is 'code units the database cannot hold, replaced by U+FFFD';
create index document_article on document (article);
create index document_latest on document (fetched_at desc, id desc);
create index document_source on document (left(source, 100), fetched_at desc, id desc);

-- An article over all its fetches. Current is the version of the greatest (fetched_at, content_hash).
create table article (
    id           text collate "C" primary key,
    content_hash text collate "C" not null,
    fetched_at   timestamptz      not null,
    versions     bigint           not null,
    fetches      bigint           not null
);
comment on column article.versions is 'outcomes enriched';
comment on column article.fetches is 'outcomes enriched and unchanged';

-- What a document is a copy of. The smallest (order_day, order_fetched_at, order_document) wins; the verdict inside an event has the
-- greatest possible order, so that any later verdict replaces it.
create table verdict (
    document         text collate "C" primary key,
    order_day        int              not null,
    order_fetched_at timestamptz      not null,
    order_document   text collate "C" not null,
    duplicate_of     text collate "C",
    kind             text,
    similarity       float8,
    version_of       text collate "C"
);
create index verdict_duplicate_of on verdict (duplicate_of) where duplicate_of is not null;

-- Flags of verdicts; a flag once set stays.
create table verdict_flag (
    document text collate "C" not null,
    flag     text             not null,
    primary key (document, flag)
);

create table entity (
    id   text collate "C" primary key,
    type text             not null,
    name text             not null
);

create table mention (
    document text collate "C" not null references document (id),
    entity   text collate "C" not null references entity (id),
    position int              not null,
    mentions int              not null,
    primary key (document, entity)
);
comment on column mention.position is 'rank of the entity by first mention, from 0';
create index mention_entity on mention (entity, document);

-- Words for full-text search, apart from the document so that its row stays cheap to write.
create table document_search (
    document text collate "C" primary key references document (id),
    words    tsvector not null
);
create index document_search_words on document_search using gin (words);

-- One row per raw record.
create table outcome (
    raw_partition   int    not null,
    raw_offset      bigint not null,
    article         text collate "C",
    outcome         text   not null,
    reason          text,
    content_hash    text collate "C",
    fetched_at      timestamptz,
    duration_micros bigint not null,
    primary key (raw_partition, raw_offset)
);
create index outcome_article on outcome (article, fetched_at desc);

-- Outcome records, counted. Only rejections have a reason here: theirs are a closed set, the errors of dead letters are not.
create table ledger (
    raw_partition int    not null,
    outcome       text   not null,
    reason        text   not null,
    records       bigint not null,
    primary key (raw_partition, outcome, reason)
);

create table rejected (
    raw_partition int              not null,
    raw_offset    bigint           not null,
    article       text collate "C" not null,
    url           text,
    source        text             not null,
    fetched_at    timestamptz      not null,
    reason        text             not null,
    detail        text             not null,
    primary key (raw_partition, raw_offset)
);
create index rejected_article on rejected (article);

-- What nobody could read. The record itself stays in the topic; its first bytes are for a person to look at.
create table dead_letter (
    partition     int    not null,
    record_offset bigint not null,
    raw_partition int,
    raw_offset    bigint,
    error         text   not null,
    size          int    not null,
    first_bytes   bytea  not null,
    primary key (partition, record_offset)
);

-- Records that these tables could not take, byte for byte, each with its reason.
create table set_aside (
    topic         text   not null,
    partition     int    not null,
    record_offset bigint not null,
    reason        text   not null,
    record_key    bytea,
    record_value  bytea,
    primary key (topic, partition, record_offset)
);
