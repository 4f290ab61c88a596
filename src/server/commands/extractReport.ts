import type { FoundDates, PlanDraft } from '#domain/planText/draft.ts'
import type { Language } from '#domain/problem.ts'

const words = {
  zh: {
    campaignName: '活动名称',
    period: '活动周期',
    goals: '核心目标',
    milestones: '关键节点',
    phases: '阶段',
    tasks: '任务',
    budget: '预算',
    participants: '参与部门/人员',
    none: '没有找到活动计划的内容。',
  },
  en: {
    campaignName: 'Campaign',
    period: 'Period',
    goals: 'Goals',
    milestones: 'Milestones',
    phases: 'Phases',
    tasks: 'Tasks',
    budget: 'Budget',
    participants: 'Participants',
    none: 'Nothing of a campaign plan was found.',
  },
}

/** The draft for people to read in a terminal. */
export function draftAsText(draft: PlanDraft, language: Language): string {
  const word = words[language]
  const sections: [string, string[]][] = [
    [word.campaignName, draft.campaignName ? [draft.campaignName.value] : []],
    [word.period, draft.period ? [span(draft.period)] : []],
    [
      word.goals,
      draft.goals.map(({ metric, comparator, value, valueMax, unit }) =>
        `${metric} ${comparator === 'range' ? '' : `${comparator} `}${value}${valueMax === null ? '' : `–${valueMax}`} ${unit}`.trim(),
      ),
    ],
    [word.milestones, draft.milestones.map((found) => `${span(found)}  ${found.name}`)],
    [word.phases, draft.phases.map((found) => `${found.name}  ${span(found)}`)],
    [
      word.tasks,
      draft.tasks.map((found) => [found.name, found.owner, found.raw && span(found), found.phase].filter(Boolean).join(' · ')),
    ],
    [
      word.budget,
      draft.budget.map(({ name, amount, amountMax, currency }) =>
        `${name}  ${amount ?? ''}${amountMax === null ? '' : `–${amountMax}`} ${currency ?? ''}`.trim(),
      ),
    ],
    [word.participants, draft.participants.map(({ name, role }) => (role ? `${name}（${role}）` : name))],
  ]
  const filled = sections.filter(([, lines]) => lines.length > 0)
  return filled.length === 0
    ? word.none
    : filled.map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`).join('\n\n')
}

/** The days where the text fixes them, else its own words. */
function span({ start, end, raw }: FoundDates): string {
  if (start === null && end === null) return raw ?? ''
  return start === end || end === null ? (start ?? '') : `${start ?? ''} – ${end}`
}
