import type { CampaignKind } from './campaign.ts'
import type { Day } from './day.ts'
import { addDays, daysBetween } from './day.ts'
import type { DateRule } from './milestone.ts'
import type { Language } from './problem.ts'

export interface StartingPlan {
  phases: { name: string; startDate: Day; endDate: Day }[]
  milestones: { name: string; dueDate: Day; dateRule: DateRule }[]
}

/** The phases and milestones that a campaign of this kind usually has, laid over its period; preparation lies before it. */
export function startingPlan(kind: CampaignKind, period: { startDate: Day; endDate: Day }, language: Language): StartingPlan {
  const usual = usualPlans[kind]
  const name = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const at = (point: Point) => dayOf(point, period)
  return {
    phases: inOrder(usual.phases.map(([zh, en, start, end]) => ({ name: name(zh, en), startDate: at(start), endDate: at(end) }))),
    milestones: usual.milestones.map(([zh, en, due, dateRule]) => ({ name: name(zh, en), dueDate: at(due), dateRule })),
  }
}

/** A share of the period (0 its first day, 1 its last), moved by days. */
type Point = { share: number; days?: number }
type UsualPhase = [zh: string, en: string, start: Point, end: Point]
type UsualMilestone = [zh: string, en: string, due: Point, rule: DateRule]

const start = (days = 0): Point => ({ share: 0, days })
const end = (days = 0): Point => ({ share: 1, days })
const share = (part: number, days = 0): Point => ({ share: part, days })

const usualPlans: Record<CampaignKind, { phases: UsualPhase[]; milestones: UsualMilestone[] }> = {
  promotion: {
    phases: [
      ['筹备期', 'Preparation', start(-21), start(-1)],
      ['预热期', 'Warm-up', start(), share(0.35, -1)],
      ['爆发期', 'Peak', share(0.35), share(0.75, -1)],
      ['返场期', 'Encore', share(0.75), end(-2)],
      ['收尾期', 'Closing', end(-1), end()],
    ],
    milestones: [
      ['物料与页面完成', 'Materials and pages ready', start(-5), 'by'],
      ['预热启动', 'Warm-up starts', start(), 'on'],
      ['活动高潮', 'Peak day', share(0.5), 'on'],
      ['复盘结束', 'Review finished', end(), 'by'],
    ],
  },
  launch: {
    phases: [
      ['筹备期', 'Preparation', start(-14), start(-1)],
      ['预热期', 'Warm-up', start(), share(0.2)],
      ['执行期', 'Execution', share(0.2, 1), share(0.8)],
      ['收尾期', 'Closing', share(0.8, 1), end()],
    ],
    milestones: [
      ['物料设计完成', 'Materials designed', start(-7), 'by'],
      ['预热启动', 'Warm-up starts', start(), 'on'],
      ['新品首发', 'Launch', share(0.2, 1), 'on'],
      ['复盘结束', 'Review finished', end(), 'by'],
    ],
  },
  brandEvent: {
    phases: [
      ['筹备期', 'Preparation', start(-30), start(-8)],
      ['预热期', 'Warm-up', start(-7), start(-1)],
      ['执行期', 'Event', start(), end()],
      ['收尾期', 'Closing', end(1), end(7)],
    ],
    milestones: [
      ['场地与嘉宾确认', 'Venue and speakers confirmed', start(-21), 'by'],
      ['邀请函发出', 'Invitations sent', start(-14), 'by'],
      ['彩排', 'Rehearsal', start(-1), 'on'],
      ['活动开幕', 'Opening', start(), 'on'],
      ['复盘结束', 'Review finished', end(7), 'by'],
    ],
  },
  longTerm: {
    phases: [
      ['搭建期', 'Set-up', start(), share(0.15)],
      ['冷启动期', 'First users', share(0.15, 1), share(0.35)],
      ['增长期', 'Growth', share(0.35, 1), share(0.7)],
      ['稳定运营期', 'Steady running', share(0.7, 1), end()],
    ],
    milestones: [
      ['方案与工具就绪', 'Concept and tools ready', share(0.15), 'by'],
      ['首次阶段复盘', 'First periodic review', share(0.35), 'by'],
      ['中期复盘', 'Midterm review', share(0.5), 'by'],
      ['年度复盘', 'Closing review', end(), 'by'],
    ],
  },
}

/** What lies before the start or after the end is meant to; what lies within stays within, however short the period is. */
function dayOf({ share: part, days = 0 }: Point, { startDate, endDate }: { startDate: Day; endDate: Day }): Day {
  const day = addDays(startDate, Math.round(daysBetween(startDate, endDate) * part) + days)
  if (part === 0 || (part === 1 && days > 0)) return day
  return day < startDate ? startDate : day > endDate ? endDate : day
}

/** In a campaign of a few days phases shrink to one day and share it, but none begins before the one ahead of it. */
function inOrder(phases: StartingPlan['phases']): StartingPlan['phases'] {
  let earliest = ''
  return phases.map(({ name, startDate, endDate }) => {
    earliest = startDate > earliest ? startDate : earliest
    return { name, startDate: earliest, endDate: endDate > earliest ? endDate : earliest }
  })
}
