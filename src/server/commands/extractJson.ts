import type { FoundDates, PlanDraft } from '#domain/planText/draft.ts'

/** The draft in the shape that other programs read: values and the quote that each stands in. */
export function draftAsJson({ campaignName, period, goals, milestones, phases, tasks, budget, participants }: PlanDraft): object {
  return {
    campaignName: campaignName && { value: campaignName.value, quote: campaignName.quote },
    period: period && { ...dates(period), quote: period.quote },
    goals: goals.map(({ metric, comparator, value, valueMax, unit, normalizedValue, normalizedMax, scope, quote, doubts }) => ({
      metric,
      comparator,
      value,
      valueMax,
      unit,
      normalizedValue,
      normalizedMax,
      scope,
      quote,
      doubts,
    })),
    milestones: milestones.map((found) => ({
      name: found.name,
      ...dates(found),
      rule: found.dateRule,
      quote: found.quote,
      doubts: found.doubts,
    })),
    phases: phases.map((found) => ({ name: found.name, ...dates(found), quote: found.quote, doubts: found.doubts })),
    tasks: tasks.map((found) => ({
      name: found.name,
      owner: found.owner,
      ...dates(found),
      phase: found.phase,
      acceptanceCriteria: found.acceptanceCriteria,
      quote: found.quote,
      doubts: found.doubts,
    })),
    budget: budget.map(({ name, amount, amountMax, currency, per, isTotal, quote, doubts }) => ({
      name,
      amount,
      amountMax,
      currency,
      per,
      isTotal,
      quote,
      doubts,
    })),
    participants: participants.map(({ name, role, quote }) => ({ name, role, quote })),
  }
}

function dates({ start, end, raw }: FoundDates): FoundDates {
  return { start, end, raw }
}
