-- One name for one division: 盐城 and 盐城市 are listed as one office.
alter table office add column division text;
comment on column office.division is 'the usual full name of the organisation where that is an administrative division';
create index office_organisation on office (left(coalesce(division, organisation), 100));
