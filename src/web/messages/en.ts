import { act } from './en/act.ts'
import { activity } from './en/activity.ts'
import { attachments } from './en/attachments.ts'
import { baseline } from './en/baseline.ts'
import { campaignSettings } from './en/campaignSettings.ts'
import { board } from './en/board.ts'
import { calendar } from './en/calendar.ts'
import { gantt } from './en/gantt.ts'
import { checklist } from './en/checklist.ts'
import { comments } from './en/comments.ts'
import { bulk } from './en/bulk.ts'
import { series } from './en/series.ts'
import { copy } from './en/copy.ts'
import { channels } from './en/channels.ts'
import { common } from './en/common.ts'
import { confirmation } from './en/confirmation.ts'
import { drawer } from './en/drawer.ts'
import { fields } from './en/fields.ts'
import { forms } from './en/forms.ts'
import { imports } from './en/imports.ts'
import { inbox } from './en/inbox.ts'
import { issues } from './en/issues.ts'
import { decisions } from './en/decisions.ts'
import { reviews } from './en/reviews.ts'
import { overview } from './en/overview.ts'
import { people } from './en/people.ts'
import { plan } from './en/plan.ts'
import { planReview } from './en/planReview.ts'
import { planCheck } from './en/planCheck.ts'
import { portfolio } from './en/portfolio.ts'
import { reschedule } from './en/reschedule.ts'
import { schedule } from './en/schedule.ts'
import { settings } from './en/settings.ts'
import { sheet } from './en/sheet.ts'
import { signIn } from './en/signIn.ts'
import { timeMachine } from './en/timeMachine.ts'
import { today } from './en/today.ts'
import type { Messages } from './zh.ts'

export const en: Messages = {
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
