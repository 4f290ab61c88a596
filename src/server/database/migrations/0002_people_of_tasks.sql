-- Who owns, reviews or helps with a task may see its campaign: asked at every request, and for every viewer at every change.
create index task_reviewer on task (workspace_id, reviewer_id) where reviewer_id is not null and not removed;
create index task_collaborators on task using gin (collaborator_ids) where collaborator_ids <> '{}' and not removed;
