import type { Plan, PlanTask } from '#domain/planSheet/planDraft.ts'
import { emptyTask } from '#domain/planSheet/planDraft.ts'

/** The campaign that every user of the tables knows, with one task finished on time, one a day late and one that is counted. */
export const summerLaunch: Plan = {
  campaign: {
    name: '2024年夏季新品上市促销活动',
    startDate: '2024-06-01',
    endDate: '2024-06-30',
    planOwner: '张**',
    executionLead: '李**',
  },
  goals: [
    { metric: '销售额', comparator: '>=', targetValue: '5000000', unit: '元', raw: '销售额 ≥ 500万元' },
    { metric: '新增会员', comparator: '>=', targetValue: '10000', unit: '人', raw: '新增会员 ≥ 1万人' },
    { metric: '品牌曝光量', comparator: '>=', targetValue: '10000000', unit: '', raw: '品牌曝光量 ≥ 1000万' },
  ],
  milestones: [
    { name: '物料设计完成', dueDate: '2024-05-25', dateRule: 'by' },
    { name: '预热启动', dueDate: '2024-06-01', dateRule: 'on' },
    { name: '活动高潮期', dueDate: '2024-06-15', dateRule: 'on' },
    { name: '复盘结束', dueDate: '2024-06-30', dateRule: 'on' },
  ],
  participants: [
    { department: '市场部', contact: '市场专员*' },
    { department: '销售部', contact: '王**' },
    { department: '设计部', contact: null },
  ],
  phases: [
    { key: 'phase-1', name: '筹备期', startDate: '2024-05-20', endDate: '2024-05-31' },
    { key: 'phase-2', name: '预热期', startDate: '2024-06-01', endDate: '2024-06-07' },
    { key: 'phase-3', name: '执行期', startDate: '2024-06-08', endDate: '2024-06-25' },
  ],
  tasks: [
    task('task-1', '预热期', {
      name: '朋友圈广告投放',
      owner: '市场专员*',
      plannedStart: '2024-06-01',
      plannedFinish: '2024-06-03',
      actualStart: '2024-06-01',
      actualFinish: '2024-06-03',
      status: 'completed',
      percentComplete: 100,
      statusNote: '曝光量 50万，点击率 5%，超目标 0.5 个百分点',
    }),
    task('task-2', '预热期', {
      name: 'KOL内容发布',
      description: '5 位美妆博主',
      owner: '渠道经理',
      plannedStart: '2024-06-02',
      plannedFinish: '2024-06-05',
      actualStart: '2024-06-02',
      actualFinish: '2024-06-06',
      status: 'completed',
      percentComplete: 100,
      issue: '一位博主档期冲突\n延后一天',
      countermeasure: '改由备选博主发布',
    }),
    task('task-3', '执行期', {
      name: '商圈地推',
      owner: '王**',
      plannedStart: '2024-06-08',
      plannedFinish: '2024-06-20',
      actualStart: '2024-06-08',
      status: 'inProgress',
      percentComplete: 60,
      quantityDone: 3,
      quantityPlanned: 5,
      quantityUnit: '商圈',
    }),
  ],
}

export function task(key: string | null, phase: string | null, said: Partial<PlanTask>): PlanTask {
  return { ...emptyTask, key, phase, ...said }
}
