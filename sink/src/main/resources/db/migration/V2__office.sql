-- Offices that documents say persons hold. Who held which when is told by the dates of the documents; one row per document and office.
create table office (
    document     text collate "C" not null references document (id),
    position     int              not null,
    person       text collate "C" not null,
    person_name  text             not null,
    role         text             not null,
    organisation text,
    origin       text,
    former       boolean          not null,
    primary key (document, position)
);
comment on column office.position is 'rank in the document, from 0';
comment on column office.person is 'id of the entity';
comment on column office.organisation is 'the place or body whose office it is, where known';
comment on column office.origin is 'named in the text, or inferred from the document or its source';
create index office_person on office (left(person_name, 100));
create index office_role on office (left(role, 100), left(organisation, 100));
