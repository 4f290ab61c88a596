import { dayOfCampaign } from '../campaign.ts'
import { goalSentence } from '../goal.ts'
import type { Basics } from './closingReport.ts'
import { longDay, longPeriod } from './dayText.ts'
import { reportWords } from './reportWords.ts'
import type { ReportSource } from './source.ts'

/** Table (一). */
export function basicsOf({ campaign, goals, milestones, participants, ...source }: ReportSource): Basics {
  const { language, asOf, nameOf, departmentOf } = source
  const words = reportWords[language]
  const { startDate, endDate } = campaign
  const place = dayOfCampaign(campaign, asOf)
  return {
    startDate,
    endDate,
    period: startDate || endDate ? longPeriod(startDate, endDate, language) : words.noPeriod,
    progress: place ? words.dayOf(place.day, place.days) : '',
    planOwner: nameOf(campaign.planOwnerId),
    executionLead: nameOf(campaign.executionLeadId),
    goals: goals.map((goal) => goalSentence(goal, language)),
    milestones: milestones
      .toSorted((a, b) => (a.dueDate ?? '9').localeCompare(b.dueDate ?? '9'))
      .map(({ name, dueDate, dateRule }) => {
        if (dueDate === null) return name
        const day = longDay(dueDate, language)
        const due = dateRule === 'on' ? day : language === 'en' ? `${words.by}${day}` : `${day}${words.by}`
        return `${due}${words.colon}${name}`
      }),
    participants: participants
      .toSorted((a, b) => a.position - b.position)
      .map(({ departmentId, personId }) => [departmentOf(departmentId), nameOf(personId)].filter(Boolean).join(words.colon))
      .filter((text) => text !== ''),
  }
}
