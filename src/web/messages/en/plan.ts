import type { Messages } from '../zh.ts'

export const plan: Messages['plan'] = {
  archived: (label: string, day: string) => `${label}, archived on ${day}; it can only be read.`,
  archivedMore: 'Archive and verification',
  openStandup: 'Stand-up',
  openProposals: (count) => `${count} ${count === 1 ? 'proposal waits' : 'proposals wait'} for a decision`,
  onTrack: 'Nothing is late',
  behind: (tasks, milestones) =>
    [
      tasks > 0 && `${tasks} ${tasks === 1 ? 'task is' : 'tasks are'} overdue`,
      milestones > 0 && `${milestones} ${milestones === 1 ? 'milestone was' : 'milestones were'} missed`,
    ]
      .filter(Boolean)
      .join(', '),
  dayOf: (day, days) => `day ${day} of ${days}`,
  noPeriod: 'No period yet',
  replanned: (name: string, dates: string) => `“${name}” is now ${dates}.`,
  planned: 'Plan',
  baseline: 'Baseline',
  actual: 'Actual',
  join: (parts) => parts.filter(Boolean).join(', '),
}
