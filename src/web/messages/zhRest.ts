import { act } from './zh/act.ts'
import { activity } from './zh/activity.ts'
import { attachments } from './zh/attachments.ts'
import { baseline } from './zh/baseline.ts'
import { board } from './zh/board.ts'
import { calendar } from './zh/calendar.ts'
import { campaignSettings } from './zh/campaignSettings.ts'
import { channels } from './zh/channels.ts'
import { comments } from './zh/comments.ts'
import { confirmation } from './zh/confirmation.ts'
import { copy } from './zh/copy.ts'
import { decisions } from './zh/decisions.ts'
import { drawer } from './zh/drawer.ts'
import { gantt } from './zh/gantt.ts'
import { imports } from './zh/imports.ts'
import { inbox } from './zh/inbox.ts'
import { issues } from './zh/issues.ts'
import { offline } from './zh/offline.ts'
import { overview } from './zh/overview.ts'
import { people } from './zh/people.ts'
import { planCheck } from './zh/planCheck.ts'
import { planReview } from './zh/planReview.ts'
import { portfolio } from './zh/portfolio.ts'
import { reschedule } from './zh/reschedule.ts'
import { reviews } from './zh/reviews.ts'
import { schedule } from './zh/schedule.ts'
import { settings } from './zh/settings.ts'
import { timeMachine } from './zh/timeMachine.ts'
import { today } from './zh/today.ts'

/** The words of everything else: loaded after the first look, or when a screen asks for them. */
export const zhRest = {
  act,
  activity,
  attachments,
  baseline,
  board,
  calendar,
  campaignSettings,
  channels,
  comments,
  confirmation,
  copy,
  decisions,
  drawer,
  gantt,
  imports,
  inbox,
  issues,
  offline,
  overview,
  people,
  planCheck,
  planReview,
  portfolio,
  reschedule,
  reviews,
  schedule,
  settings,
  timeMachine,
  today,
}

export type OtherWords = typeof zhRest
