import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Issue } from '#domain/issue.ts'
import { blankIssue } from '#domain/issue.ts'
import type { Task } from '#domain/task.ts'

interface DemoIssue extends Partial<Omit<Issue, 'ownerId' | 'raisedById' | 'taskId' | 'impactPhaseId' | 'impactKpiId'>> {
  raisedOn: string
  raisedBy: string
  /** The task whose words in the sheet are this issue's. */
  task: string
  owner?: string
  impactPhase?: string
  /** The metric of the KPI that it costs. */
  impactKpi?: string
}

/** The log of the example on its eighth day. What the sheet says of a task is said once, there. */
const demoIssues: DemoIssue[] = [
  {
    raisedOn: '2024-05-24',
    raisedBy: '吴桐',
    task: '物料设计',
    category: 'material',
    severity: 'medium',
    impact: '印刷顺延两天，门店陈列与地推物料随之晚到',
    rootCause: '功效用语没有在初稿前送法务复核',
    state: 'closed',
    promisedDate: '2024-05-27',
    resolvedOn: '2024-05-27',
  },
  {
    raisedOn: '2024-05-30',
    raisedBy: '王**',
    task: '商圈场地洽谈',
    category: 'channel',
    severity: 'high',
    impact: '万达、吾悦两处点位可能错过首个周末',
    rootCause: '没有在报价有效期内锁定档期',
    impactKpi: '新增会员',
    impactPhase: '执行期',
    impactPercent: '-8',
    recoveryPercent: '5',
    state: 'inProgress',
    promisedDate: '2024-06-07',
    escalatedOn: '2024-06-07',
  },
  {
    raisedOn: '2024-06-06',
    raisedBy: '陈昊',
    task: 'KOL内容发布',
    category: 'supplier',
    severity: 'medium',
    impact: '预热期曝光量比计划少两成',
    impactPhase: '预热期',
    impactKpi: '曝光量',
    impactPercent: '-20',
    recoveryPercent: '5',
    actualImpactPercent: '-30',
    rootCause: '合同只约定了发布周，没有约定发布日',
    state: 'resolved',
    promisedDate: '2024-06-06',
    resolvedOn: '2024-06-06',
  },
  {
    raisedOn: '2024-06-07',
    raisedBy: '王**',
    task: '门店物料陈列',
    category: 'material',
    severity: 'high',
    impact: '8 家门店开场前没有陈列',
    state: 'inProgress',
    promisedDate: '2024-06-08',
  },
  {
    raisedOn: '2024-06-06',
    raisedBy: '王**',
    task: '地推活动',
    kind: 'risk',
    description: '6 月中旬进入梅雨季，露天点位可能因雨停摆',
    category: 'other',
    severity: 'medium',
    probability: 'high',
    impact: '每停一天少约 300 人到店',
    contingencyPlan: '与商场约定室内中庭备用点位，雨天当晚 20:00 前确认切换',
  },
]

interface DemoIds {
  person: (name: string) => string
  phase: (name: string) => string
  kpi: (metric: string) => string
  task: (name: string) => { id: string; words: Pick<Task, 'issue' | 'countermeasure'>; owner: string }
}

export function demoIssueChanges(ids: DemoIds): Change[] {
  return demoIssues.map(({ raisedBy, task, owner, impactPhase, impactKpi, ...issue }, index) => {
    const { id: taskId, words, owner: taskOwner } = ids.task(task)
    const about = { id: newId(), number: index + 1, description: words.issue, raisedOn: issue.raisedOn }
    const people = { raisedById: ids.person(raisedBy), ownerId: ids.person(owner ?? taskOwner) }
    const place = {
      taskId,
      impactPhaseId: impactPhase ? ids.phase(impactPhase) : null,
      impactKpiId: impactKpi ? ids.kpi(impactKpi) : null,
    }
    return created('issue', {
      ...blankIssue(about),
      countermeasure: issue.kind === 'risk' ? '' : words.countermeasure,
      ...people,
      ...place,
      ...issue,
    })
  })
}
