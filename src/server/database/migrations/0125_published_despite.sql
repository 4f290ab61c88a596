-- A plan that still has something to put right is published only with a reason, which stays with the publication.
alter table publication
  add column must_fix integer not null default 0 check (must_fix >= 0),
  add column despite text not null default '';
