import type { Language } from '../problem.ts'
import type { CheckedPlan, Finding, Rule } from './finding.ts'
import { inWords, severities } from './finding.ts'
import { goalRules } from './rules/goals.ts'
import { milestoneRules } from './rules/milestones.ts'
import { peopleRules } from './rules/people.ts'
import { phaseRules } from './rules/phases.ts'
import { scheduleRules } from './rules/schedule.ts'
import { experienceRules } from './rules/experience.ts'
import { taskRules } from './rules/tasks.ts'

/** What is looked at before a plan is published, one line a rule. */
export const planRules = {
  ...goalRules,
  ...phaseRules,
  ...milestoneRules,
  ...taskRules,
  ...experienceRules,
  ...peopleRules,
  ...scheduleRules,
} as const satisfies Record<string, Rule>

export type RuleCode = keyof typeof planRules
export const ruleCodes = Object.keys(planRules) as [RuleCode, ...RuleCode[]]

/** Everything that the rules find, what must be put right first. */
export function checkPlan(plan: CheckedPlan): Finding[] {
  const findings = ruleCodes.flatMap((code) => {
    const rule: Rule = planRules[code]
    return rule.find(plan).map((found) => ({ ...found, code, severity: rule.severity, key: `${code}:${found.id}` }))
  })
  return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}

export function findingSentence({ code, params }: Pick<Finding, 'code' | 'params'>, language: Language): string {
  return inWords(planRules[code as RuleCode][language], params, language)
}

/** What the fix would do, or null where only a person knows. */
export function fixSentence({ code, params, fix }: Pick<Finding, 'code' | 'params' | 'fix'>, language: Language): string | null {
  const rule: Rule = planRules[code as RuleCode]
  const template = language === 'zh' ? rule.fixZh : rule.fixEn
  return fix && template ? inWords(template, params, language) : null
}
