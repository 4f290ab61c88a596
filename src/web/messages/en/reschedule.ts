import type { Messages } from '../zh.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const reschedule: Messages['reschedule'] = {
  title: (task) => `Proposal: ${task}`,
  gone: 'There is no such proposal',
  goneSentence: 'The task that it is about may have been removed.',
  open: 'Proposals',
  toDecide: 'For me to decide',
  waiting: 'Proposals (a lead decides)',
  none: 'No proposal waits. Where a task may end late, choose “See what moves” in the task.',
  back: 'All proposals',
  state: { open: 'Open', accepted: 'Accepted', rejected: 'Rejected' },
  causeExpected: (day) => `Its owner expects ${day}`,
  causeShift: (days) => (days > 0 ? `${plural(days, 'day', 'days')} later` : `${plural(-days, 'day', 'days')} earlier`),
  causeDates: (start, finish) => `To ${start} – ${finish}`,
  askedBy: (name, day) => `${name} · ${day}`,
  moving: (tasks, milestones) =>
    milestones > 0
      ? `${plural(tasks, 'task', 'tasks')} and ${plural(milestones, 'milestone', 'milestones')} would move`
      : `${plural(tasks, 'task', 'tasks')} would move`,
  alternatives: 'What to do',
  alternative: { shiftAll: 'Move all', shorten: 'Shorten', overlap: 'Overlap', acceptMiss: 'Miss it' },
  sentence: {
    shiftAll: 'What follows moves, milestones too; each task keeps its length.',
    shorten: 'Milestones hold: these tasks take fewer days.',
    overlap: 'Milestones hold: these tasks start before the ones they wait for are finished.',
    acceptMiss: 'What follows moves; milestones keep their dates and are missed.',
  },
  shorten: (task, days) => `“${task}” takes ${plural(days, 'day', 'days')} less`,
  overlap: (task, predecessor, days) => `“${task}” starts ${plural(days, 'day', 'days')} earlier, beside “${predecessor}”`,
  moves: 'Dates',
  milestone: 'Milestone',
  later: (days) =>
    days > 0 ? `${plural(days, 'day', 'days')} later` : days < 0 ? `${plural(-days, 'day', 'days')} earlier` : 'same day',
  effects: 'What it touches',
  missedMilestone: (name, planned, expected) => `Milestone “${name}” (${planned}) is missed, reached ${expected}`,
  passedMilestone: (name, planned, expected) =>
    `Tasks pass milestone “${name}” (${planned}) and end ${expected}: please check whether it depends on them`,
  missedPhase: (name, planned, expected) => `Tasks go beyond “${name}” (until ${planned}), to ${expected}`,
  missedEnd: (planned, expected) => `Tasks go beyond the campaign (until ${planned}), to ${expected}`,
  goal: (goal) => `Goal at risk: ${goal}`,
  ask: (names) => `Ask first: ${names}`,
  noEffects: 'Milestones, phases and the campaign’s period hold.',
  leftBroken: 'Some tasks are left out. These links would not hold:',
  stale: 'The plan changed since this was asked',
  staleSince: 'The plan changed while you looked',
  staleCounts: (added, gone, changed) =>
    `${[added > 0 && `${added} more`, gone > 0 && `${gone} no longer`, changed > 0 && `${changed} with other dates`]
      .filter(Boolean)
      .join(', ')}. Below is what would move now.`,
  isNew: 'New',
  isChanged: 'Changed',
  nothingLeft: 'As the plan stands now no date has to move; you can reject this and say so.',
  accept: (count, all) => (all ? 'Accept all' : `Accept ${count} chosen`),
  chooseSome: 'Please choose at least one, or reject it',
  accepted: (count) => `${plural(count, 'date', 'dates')} moved; their owners were told`,
  reject: 'Reject',
  reason: 'Why it is rejected',
  rejected: 'Rejected; whoever asked was told',
  leadsDecide: 'The plan owner or the execution lead decides.',
  decidedBy: (name, day) => `${name} · ${day}`,
  acceptedMoves: 'What was accepted',
  late: (days) => `${plural(days, 'day', 'days')} behind plan`,
  lateSentence: 'Planned dates do not move by themselves. See which tasks and milestones follow from it; a lead decides.',
  seeImpact: 'See what moves',
  seeProposal: 'Open the proposal',
  hasProposal: 'A proposal waits for a decision.',
  postpone: 'Postpone…',
  postponeTitle: (task) => `Postpone “${task}”`,
  postponeSentence: 'No date moves yet: you see the tasks and milestones that follow, and a lead decides.',
  days: 'Days later',
  note: 'Note (optional)',
  unreadableDays: 'Please give a whole number from 1 to 365',
}
