import { act } from './en/act.ts'
import { activity } from './en/activity.ts'
import { attachments } from './en/attachments.ts'
import { baseline } from './en/baseline.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { campaignSettings } from './en/campaignSettings.ts'
import { channels } from './en/channels.ts'
import { comments } from './en/comments.ts'
import { confirmation } from './en/confirmation.ts'
import { copy } from './en/copy.ts'
import { decisions } from './en/decisions.ts'
import { drawer } from './en/drawer.ts'
import { gantt } from './en/gantt.ts'
import { imports } from './en/imports.ts'
import { inbox } from './en/inbox.ts'
import { issues } from './en/issues.ts'
import { offline } from './en/offline.ts'
import { overview } from './en/overview.ts'
import { people } from './en/people.ts'
import { planCheck } from './en/planCheck.ts'
import { planReview } from './en/planReview.ts'
import { portfolio } from './en/portfolio.ts'
import { reschedule } from './en/reschedule.ts'
import { reviews } from './en/reviews.ts'
import { schedule } from './en/schedule.ts'
import { settings } from './en/settings.ts'
import { timeMachine } from './en/timeMachine.ts'
import { today } from './en/today.ts'
import type { OtherWords } from './zhRest.ts'

export const enRest: OtherWords = {
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
