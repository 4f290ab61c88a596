import { act } from './zh/act.ts'
import { activity } from './zh/activity.ts'
import { attachments } from './zh/attachments.ts'
import { baseline } from './zh/baseline.ts'
import { campaignSettings } from './zh/campaignSettings.ts'
import { board } from './zh/board.ts'
import { calendar } from './zh/calendar.ts'
import { gantt } from './zh/gantt.ts'
import { checklist } from './zh/checklist.ts'
import { comments } from './zh/comments.ts'
import { bulk } from './zh/bulk.ts'
import { series } from './zh/series.ts'
import { copy } from './zh/copy.ts'
import { channels } from './zh/channels.ts'
import { common } from './zh/common.ts'
import { confirmation } from './zh/confirmation.ts'
import { drawer } from './zh/drawer.ts'
import { fields } from './zh/fields.ts'
import { forms } from './zh/forms.ts'
import { imports } from './zh/imports.ts'
import { inbox } from './zh/inbox.ts'
import { issues } from './zh/issues.ts'
import { decisions } from './zh/decisions.ts'
import { reviews } from './zh/reviews.ts'
import { overview } from './zh/overview.ts'
import { people } from './zh/people.ts'
import { plan } from './zh/plan.ts'
import { planReview } from './zh/planReview.ts'
import { planCheck } from './zh/planCheck.ts'
import { portfolio } from './zh/portfolio.ts'
import { reschedule } from './zh/reschedule.ts'
import { schedule } from './zh/schedule.ts'
import { settings } from './zh/settings.ts'
import { sheet } from './zh/sheet.ts'
import { signIn } from './zh/signIn.ts'
import { timeMachine } from './zh/timeMachine.ts'
import { today } from './zh/today.ts'

/** Every word on the screen. What is missing in one language does not compile. */
export const zh = {
  act,
  activity,
  attachments,
  baseline,
  campaignSettings,
  board,
  calendar,
  gantt,
  checklist,
  comments,
  bulk,
  series,
  copy,
  channels,
  common,
  confirmation,
  drawer,
  fields,
  forms,
  imports,
  inbox,
  issues,
  decisions,
  reviews,
  overview,
  people,
  plan,
  planReview,
  planCheck,
  portfolio,
  reschedule,
  schedule,
  settings,
  sheet,
  signIn,
  timeMachine,
  today,
}

export type Messages = typeof zh
