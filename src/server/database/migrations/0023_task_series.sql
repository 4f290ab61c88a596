-- The tasks of one recurring rule know each other, so that they can be changed and removed together.
alter table task add column series_id uuid;
create index task_series on task (workspace_id, series_id) where series_id is not null and not removed;
