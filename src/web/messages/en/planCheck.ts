import type { Messages } from '../zh.ts'

export const planCheck: Messages['planCheck'] = {
  title: 'Plan check',
  open: 'Check the plan',
  must: 'Must be put right',
  should: 'Worth a look',
  ignoredOnes: 'Left as they are',
  count: (must, should) => `${must} to put right, ${should} worth a look`,
  clean: 'Nothing found',
  cleanSentence: (rules) => `All ${rules} rules are met: ready to publish.`,
  show: 'Open',
  ignore: 'Leave it',
  ignoreTitle: 'Leave this as it is',
  reason: 'Why it may stay',
  heed: 'Heed again',
  because: (name, reason) => `${name}: ${reason}`,
}
