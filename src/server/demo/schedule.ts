import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Dependency } from '#domain/dependency.ts'
import type { Milestone } from '#domain/milestone.ts'
import { alternativesOf } from '#domain/reschedule/alternatives.ts'
import { requestOf } from '#domain/reschedule/request.ts'
import type { RescheduleProposal } from '#domain/rescheduleProposal.ts'
import { everyDay } from '#domain/schedule/workCalendar.ts'
import type { Task } from '#domain/task.ts'
import { DEMO_TODAY } from './plan.ts'

type Link = [predecessor: string, successor: string, how?: Partial<Pick<Dependency, 'kind' | 'lag' | 'lagUnit'>>]

/** What waits for what in the example: material for the shops, the shops for the streets, the streets for what closes the campaign. */
const links: Link[] = [
  ['策划案评审与预算确认', '物料设计', { kind: 'SS', lag: 2 }],
  ['策划案评审与预算确认', 'KOL名单确认与合同签订', { lag: 1 }],
  ['KOL名单确认与合同签订', 'KOL内容发布'],
  ['电商页面与优惠券配置', '信息流广告加投'],
  ['物料设计', '门店物料陈列'],
  ['门店物料陈列', '地推活动'],
  ['门店物料陈列', '门店试用体验周'],
  ['客服话术培训', '会员双倍积分'],
  ['短视频拍摄与剪辑', '新品首发直播', { lag: 2 }],
  ['地推活动', '返场促销'],
  ['返场促销', '数据汇总与效果分析', { kind: 'SS', lag: 1 }],
  ['数据汇总与效果分析', '活动复盘会'],
]

/** The task that each milestone is reached with. */
export const milestoneOfTask: Record<string, string> = {
  物料设计: '物料设计完成',
  电商页面与优惠券配置: '预热启动',
  新品首发直播: '活动高潮期',
  活动复盘会: '复盘结束',
}

/** The links of the example, and the proposal that its lead finds on the eighth day: 物料 comes to the shops two days late. */
export function scheduleChanges(
  plan: Change[],
  { task, requestedById }: { task: (name: string) => string; requestedById: string },
): Change[] {
  const dependencies = links.map(([predecessor, successor, how]): Dependency => ({
    id: newId(),
    predecessorId: task(predecessor),
    successorId: task(successor),
    kind: 'FS',
    lag: 0,
    lagUnit: 'day',
    ...how,
  }))
  const proposal = lateMaterial(plan, dependencies, task('门店物料陈列'), requestedById)
  return [...dependencies.map((link) => created('dependency', link)), created('rescheduleProposal', proposal)]
}

function lateMaterial(plan: Change[], dependencies: Dependency[], taskId: string, requestedById: string): RescheduleProposal {
  const rows = <Row>(noun: Change['noun']) =>
    plan.filter((change) => change.noun === noun).map(({ id, after }) => ({ id, ...after }) as Row)
  const tasks = rows<Task>('task')
  const asked = { cause: 'expectedFinish', shiftDays: null, plannedStart: null, plannedFinish: null } as const
  const request = requestOf(
    asked,
    tasks.find(({ id }) => id === taskId)!,
    everyDay,
    DEMO_TODAY,
  )
  const nothing = { phases: [], goals: [], campaign: { endDate: null } }
  const whole = { tasks, links: dependencies, milestones: rows<Milestone>('milestone'), ...nothing }
  return {
    id: newId(),
    taskId,
    issueId: null,
    ...asked,
    note: '余下 8 家门店要到 6 月 9 日才能陈列完',
    requestedById,
    requestedOn: DEMO_TODAY,
    state: 'open',
    movesThen: alternativesOf(whole, everyDay, request)[0]!.moves,
    alternative: null,
    movesAccepted: null,
    decidedById: null,
    decidedOn: null,
    reason: '',
  }
}
