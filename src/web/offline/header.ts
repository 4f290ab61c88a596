import { dayOfCampaign } from '#domain/campaign.ts'
import { standingOf } from '#domain/closingReport/goalResults.ts'
import { goalSentence } from '#domain/goal.ts'
import { milestoneState } from '#domain/milestone.ts'
import type { OfflineView } from '#operations/offlineFiles.ts'
import { inDueOrder } from '../plan/ganttLines.ts'
import { milestoneTones } from '../plan/milestoneTones.ts'
import { inOrder } from '../plan/plan.ts'
import type { App } from './app.ts'
import { dayText, spanText } from './app.ts'
import type { Child } from './dom.ts'
import { h } from './dom.ts'
import { toneMark } from './marks.ts'

/** What the campaign is, its goals in words with where they stand, and its milestones. */
export function campaignHeader(app: App): HTMLElement {
  const { model, words } = app
  const { campaign, milestones } = model.view
  const { about } = model
  const place = dayOfCampaign(campaign, about.asOf)
  const lead = (title: string, id: string | null) => model.nameOf(id) && `${title} ${model.nameOf(id)}`
  const facts = [
    spanText(app, campaign.startDate, campaign.endDate),
    place && words.plan.dayOf(place.day, place.days),
    words.offline.asOf(dayText(app, about.asOf)),
    lead(words.fields.campaign.planOwnerId, campaign.planOwnerId),
    lead(words.fields.campaign.executionLeadId, campaign.executionLeadId),
  ]
  return h(
    'header',
    { class: 'campaign' },
    h('h1', {}, campaign.name),
    h(
      'p',
      { class: 'facts' },
      facts.filter(Boolean).map((fact) => h('span', {}, fact as string)),
    ),
    about.ownerId !== null && h('p', { class: 'facts' }, words.offline.onlyOf(model.nameOf(about.ownerId))),
    goals(app),
    milestones.length > 0 &&
      h(
        'ol',
        { class: 'milestones', role: 'list', 'aria-label': words.overview.milestones },
        inDueOrder(milestones).map((milestone) => {
          const state = milestoneState(milestone, about.asOf)
          const due = milestone.dueDate ? words.overview.dueRule(dayText(app, milestone.dueDate), milestone.dateRule) : ''
          return h(
            'li',
            {},
            toneMark(milestoneTones[state], `${due} ${milestone.name}`),
            h('small', {}, words.overview.milestoneState[state]),
          )
        }),
      ),
    information(app),
  )
}

function goals(app: App): Child {
  const { model, language, words } = app
  if (model.view.goals.length === 0) return null
  return h(
    'ul',
    { class: 'goals', role: 'list', 'aria-label': words.overview.goals },
    inOrder(model.view.goals).map((goal) => {
      const outlook = model.view.kpis.find(({ goalId }) => goalId === goal.id)
      return h(
        'li',
        {},
        h('strong', {}, goalSentence(goal, language)),
        outlook && h('span', {}, figuresOf(outlook, app)),
        outlook && h('small', {}, outlook.sentence[language]),
      )
    }),
  )
}

/** The figures that the closing report prints, in its words. */
function figuresOf(outlook: OfflineView['kpis'][number], { language, words }: App): string {
  const { actual, target, attainment } = standingOf(outlook, language)
  return words.offline.goalFigure(actual.text, target.text, attainment.text)
}

/** What is read once: the description and who takes part. */
function information({ model, words, language }: App): Child {
  const { campaign, participants } = model.view
  if (!campaign.description && participants.length === 0) return null
  return h(
    'details',
    { class: 'information' },
    h('summary', {}, words.offline.about),
    h(
      'dl',
      { class: 'pairs' },
      h('div', {}, h('dt', {}, words.fields.campaign.kind), h('dd', {}, words.fields.campaignKind[campaign.kind])),
      campaign.description && h('div', {}, h('dt', {}, words.fields.campaign.description), h('dd', {}, campaign.description)),
      participants.length > 0 &&
        h(
          'div',
          {},
          h('dt', {}, words.fields.campaign.participants),
          h(
            'dd',
            {},
            participants
              .map(({ department, contact }) => (contact ? `${department} ${contact}` : department))
              .join(language === 'zh' ? '、' : ', '),
          ),
        ),
    ),
  )
}
