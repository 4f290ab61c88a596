import type { Messages } from '../zh.ts'

export const act: Messages['act'] = {
  hello: (name) => `${name}, how does this task stand?`,
  plannedFor: (day) => `Planned for ${day}`,
  finish: 'Done',
  handIn: 'Submit for review',
  unchanged: 'No change',
  problem: 'A problem',
  whatProblem: 'The problem, in one line',
  finished: 'Finished, thank you.',
  handedIn: 'Submitted for review, thank you.',
  recorded: 'Recorded for today. Change it if more happens.',
  issueNoted: 'Noted; the campaign’s lead will see it.',
  alreadyFinished: 'This task is finished; there is nothing left to update.',
  alreadyHandedIn: 'This task is with its reviewer; there is nothing left to update.',
  expiredTitle: 'This link is over',
  deadTitle: 'This link does not work',
  signIn: 'Sign in to update',
  scope: (day) => `This link updates this one task only and is good on ${day}. For anything else, please sign in.`,
}
