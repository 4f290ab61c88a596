export interface FakeTask {
  readonly id: string
  readonly phase: string
  readonly name: string
  readonly owner: string
  readonly start: string
  readonly finish: string
  readonly status: 'notStarted' | 'inProgress' | 'completed' | 'overdue'
  readonly percent: number
  readonly note: string
  readonly issue: string
  readonly remarks: string
  readonly score?: number
}

export interface FakePhase {
  readonly id: string
  readonly name: string
  readonly tasks: readonly FakeTask[]
}

const phaseNames = ['筹备期', '预热期', '执行期', '高潮期', '收尾期']
const names = [
  '朋友圈广告投放',
  'KOL内容发布',
  '门店物料设计',
  '商圈地推',
  '会员短信推送',
  '直播脚本撰写',
  '媒体通稿',
  '赠品采购与入库',
]
const notes = [
  '已完成首轮投放，曝光量 50 万，点击率 5%，超目标 0.5 个百分点',
  '5 位博主中 3 位已发布',
  '',
  '易拉宝 2 款已定稿，海报待设计部确认',
  '',
]
const issues = ['', '', '两家供应商报价超预算 8%', '', '', '博主档期冲突，晚 1 天']
const statuses = ['completed', 'inProgress', 'notStarted', 'overdue', 'notStarted'] as const
const percents = { completed: 100, inProgress: 60, notStarted: 0, overdue: 40 }

export const owners = Array.from({ length: 500 }, (_, index) => ({
  value: `p${index}`,
  label: index === 0 ? '张敏' : index === 1 ? '市场专员' : index === 2 ? '渠道经理' : `成员 ${index}`,
  detail: ['市场部', '销售部', '设计部', '渠道部', '客服部'][index % 5] ?? '',
  search: index === 0 ? 'zhangmin zm' : `member${index}`,
}))

/** A plan of this many tasks in phases of equal size; the same one every time. */
export function fakePlan(tasks: number, phases: number): readonly FakePhase[] {
  return Array.from({ length: phases }, (_, phase) => {
    const round = Math.floor(phase / phaseNames.length) + 1
    const id = `phase-${phase}`
    const size = Math.floor(tasks / phases)
    return {
      id,
      name: `${phaseNames[phase % phaseNames.length]}${phases > phaseNames.length ? ` ${round}` : ''}`,
      tasks: Array.from({ length: size }, (_, index) => fakeTask(id, phase * size + index)),
    }
  })
}

function fakeTask(phase: string, index: number): FakeTask {
  const status = statuses[index % statuses.length] ?? 'notStarted'
  const day = (index % 27) + 1
  return {
    id: `task-${index}`,
    phase,
    name: index < names.length ? `${names[index]}` : `${names[index % names.length]} ${index}`,
    owner: owners[(index * 7) % 40]?.value ?? '',
    start: `2024-06-${String(day).padStart(2, '0')}`,
    finish: `2024-06-${String(day + 2).padStart(2, '0')}`,
    status,
    percent: percents[status],
    note: notes[index % notes.length] ?? '',
    issue: issues[index % issues.length] ?? '',
    remarks: '',
  }
}
