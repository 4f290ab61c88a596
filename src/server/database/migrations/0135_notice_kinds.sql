-- Each kind of notice is turned down or off by itself; what was chosen for an area goes on for each of its kinds.

alter table notice_setting add kinds jsonb not null default '{}';

update notice_setting s set kinds = coalesce((
  select jsonb_object_agg(k.kind, s.areas -> k.area)
  from (values
    ('assigned', 'assignments'), ('assignedMany', 'assignments'), ('issueAssigned', 'assignments'), ('decisionTask', 'assignments'),
    ('mentioned', 'mentions'),
    ('dueToday', 'deadlines'), ('overdue', 'deadlines'), ('reminder', 'deadlines'), ('promiseMissed', 'deadlines'),
    ('escalation', 'issues'), ('escalated', 'issues'),
    ('submittedForReview', 'reviews'), ('returned', 'reviews'), ('accepted', 'reviews'),
    ('proposalForMe', 'plan'), ('rescheduled', 'plan'), ('proposalDecided', 'plan'), ('publishedToConfirm', 'plan'),
    ('confirmAgain', 'plan'), ('confirmReminder', 'plan'), ('objectionAccepted', 'plan'), ('objectionDeclined', 'plan'), ('objection', 'plan'),
    ('reviewMinutes', 'meetings'),
    ('kpiDue', 'kpis'), ('kpiHeld', 'kpis')
  ) k (kind, area)
  where s.areas ? k.area
), '{}');

alter table notice_setting drop areas;
