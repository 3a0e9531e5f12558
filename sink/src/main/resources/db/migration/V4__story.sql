-- What a document has something in common with, too little for a copy: at most five, the earliest first. Part of the verdict.
alter table verdict add column links text[] collate "C" not null default '{}';

-- The next document on the way to the root of a story: that of which this is a copy, or an earlier version of the same article.
alter table verdict add column parent text collate "C" generated always as (coalesce(duplicate_of, version_of)) stored;
create index verdict_parent on verdict (parent) where parent is not null;
comment on column verdict.links is 'documents, rising by their order';
