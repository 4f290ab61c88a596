import type { Rule } from '../finding.ts'
import { twins } from '../looks.ts'

/** Money may be 元 or 万元; impressions and members are counted, with a unit or without one. */
const isMoney = /额|收入|营收|利润|费用|成本|预算|客单价|gmv|revenue|sales|turnover|income|profit|cost|budget|spend/i

export const goalRules = {
  noGoals: {
    severity: 'must',
    zh: '还没有核心目标：之后没有数字可以对照。',
    en: 'There is no goal: nothing to measure the campaign against.',
    find: ({ goals, campaign }) => (goals.length === 0 ? [{ noun: 'campaign', id: campaign.id }] : []),
  },
  goalWithoutNumber: {
    severity: 'must',
    zh: '目标“{name}”没有数字，无法判断是否达成。',
    en: 'The goal “{name}” has no number, so nobody can tell whether it is reached.',
    find: ({ goals }) =>
      goals
        .filter(({ targetValue }) => targetValue === null)
        .map(({ id, metric }) => ({ noun: 'goal', id, params: { name: metric } })),
  },
  goalWithoutUnit: {
    severity: 'should',
    zh: '目标“{name}”没有单位。',
    en: 'The goal “{name}” has no unit.',
    find: ({ goals }) =>
      goals
        .filter(({ metric, targetValue, unit }) => targetValue !== null && unit.trim() === '' && isMoney.test(metric))
        .map(({ id, metric }) => ({ noun: 'goal', id, params: { name: metric } })),
  },
  goalTwice: {
    severity: 'should',
    zh: '指标“{name}”写了两个目标，以哪个为准？',
    en: 'There are two goals for “{name}”: which one holds?',
    find: ({ goals }) =>
      twins(goals, ({ metric }) => metric).map(({ id, metric }) => ({ noun: 'goal', id, params: { name: metric } })),
  },
} as const satisfies Record<string, Rule>
