import type { Task } from '#domain/task.ts'

/** The example that every user of the template knows, as it stands on its eighth day. */

export const DEMO_TODAY = '2024-06-08'
export const FROZEN_ON = '2024-05-10'

export const departments = ['市场部', '销售部', '设计部', '渠道部', '客服部'] as const

type Department = (typeof departments)[number]

/** Besides those who can sign in: people as a workbook names them, without an account. */
export const people: Record<string, { title: string; department: Department | null; isContact?: boolean }> = {
  林悦: { title: '市场部经理', department: '市场部', isContact: true },
  周明远: { title: '市场总监', department: '市场部' },
  张敏: { title: '市场专员', department: '市场部' },
  陈昊: { title: '渠道经理', department: '渠道部', isContact: true },
  光影工作室: { title: '外部摄影', department: null },
  吴桐: { title: '设计主管', department: '设计部', isContact: true },
  '王**': { title: '销售主管', department: '销售部', isContact: true },
  '客服组长*': { title: '', department: '客服部', isContact: true },
}

export const campaign = {
  name: '2024年夏季新品上市促销活动',
  kind: 'launch',
  description: '夏季防晒新品上市：线上种草与门店体验同步，以预热期曝光带动执行期到店与成交。',
  startDate: '2024-06-01',
  endDate: '2024-06-30',
  planOwner: '林悦',
  executionLead: '周明远',
} as const

export const goals = [
  { metric: '销售额', comparator: '>=', targetValue: '5000000', unit: '元' },
  { metric: '新增会员', comparator: '>=', targetValue: '10000', unit: '人' },
  { metric: '品牌曝光量', comparator: '>=', targetValue: '10000000', unit: '次' },
] as const

export const milestones = [
  { name: '物料设计完成', dueDate: '2024-05-25', dateRule: 'by', reachedOn: '2024-05-27' },
  { name: '预热启动', dueDate: '2024-06-01', dateRule: 'on', reachedOn: '2024-06-01' },
  { name: '活动高潮期', dueDate: '2024-06-15', dateRule: 'on', reachedOn: null },
  { name: '复盘结束', dueDate: '2024-06-30', dateRule: 'by', reachedOn: null },
] as const

export const phases = [
  { name: '筹备期', startDate: '2024-05-11', endDate: '2024-05-31' },
  { name: '预热期', startDate: '2024-06-01', endDate: '2024-06-07' },
  { name: '执行期', startDate: '2024-06-08', endDate: '2024-06-24' },
  { name: '收尾期', startDate: '2024-06-25', endDate: '2024-06-30' },
] as const

export type DemoTask = Pick<Task, 'name'> &
  Partial<Omit<Task, 'id' | 'phaseId' | 'ownerId'>> & { owner: string; reviewer?: string }

const day = (monthDay: string) => `2024-${monthDay}`
const plan = (start: string, finish: string) => ({ plannedStart: day(start), plannedFinish: day(finish) })
const done = (start: string, finish: string) => ({ actualStart: day(start), actualFinish: day(finish), percentComplete: 100 })
const begun = (start: string, percentComplete: number) => ({ actualStart: day(start), percentComplete })

export const tasks: Record<(typeof phases)[number]['name'], DemoTask[]> = {
  筹备期: [
    {
      name: '策划案评审与预算确认',
      owner: '林悦',
      ...plan('05-11', '05-13'),
      ...done('05-11', '05-13'),
      acceptanceCriteria: '五个部门签字确认',
    },
    {
      name: '物料设计',
      description: '主视觉、海报、易拉宝、门店陈列与试用装贴标',
      owner: '吴桐',
      reviewer: '林悦',
      ...plan('05-13', '05-25'),
      ...done('05-13', '05-27'),
      deliverable: '全套印刷稿与线上尺寸',
      acceptanceCriteria: '品牌组与法务审核通过',
      issue: '主视觉第二稿返工',
      countermeasure: '先出门店急用尺寸，其余顺延两天',
      delayReason: '功效用语需法务复核',
    },
    {
      name: 'KOL名单确认与合同签订',
      owner: '陈昊',
      ...plan('05-15', '05-28'),
      ...done('05-15', '05-28'),
      quantityPlanned: 5,
      quantityDone: 5,
      quantityUnit: '位',
      statusNote: '5 位美妆博主全部签约',
    },
    {
      name: '电商页面与优惠券配置',
      owner: '张敏',
      ...plan('05-20', '05-30'),
      ...done('05-20', '05-29'),
      statusNote: '已在测试环境走通下单流程',
    },
    {
      name: '商圈场地洽谈',
      owner: '王**',
      ...plan('05-18', '05-31'),
      ...begun('05-18', 60),
      quantityPlanned: 5,
      quantityDone: 3,
      quantityUnit: '商圈',
      expectedFinish: day('06-10'),
      statusNote: '三个商圈已签，两个在谈租金',
      issue: '万达与吾悦档期紧，报价上涨 15%',
      countermeasure: '改谈工作日档期，6 月 10 日前定',
    },
    { name: '客服话术培训', owner: '客服组长*', ...plan('05-27', '05-31'), ...done('05-27', '05-31') },
  ],
  预热期: [
    {
      name: '朋友圈广告投放',
      description: '覆盖省会城市 20–35 岁女性，三组素材轮播',
      owner: '张敏',
      ...plan('06-01', '06-03'),
      ...done('06-01', '06-03'),
      statusNote: '曝光量 50万，点击率 5%，超目标 0.5 个百分点',
      acceptanceCriteria: '曝光量 ≥ 50万，点击率 ≥ 4.5%',
    },
    {
      name: 'KOL内容发布',
      description: '5 位美妆博主发布试用笔记与短视频',
      owner: '陈昊',
      ...plan('06-02', '06-05'),
      ...done('06-02', '06-06'),
      quantityPlanned: 5,
      quantityDone: 5,
      quantityUnit: '位',
      statusNote: '5 位全部发布，其中 1 位晚一天',
      issue: '1 位博主档期冲突，晚一天发布，预热期曝光量 −20%',
      countermeasure: '提前签订详细排期协议，约定违约责任',
      delayReason: '博主档期冲突',
    },
    {
      name: '社群预热与会员短信',
      owner: '张敏',
      ...plan('06-03', '06-07'),
      ...done('06-03', '06-07'),
      statusNote: '触达会员 8.6 万人',
    },
    {
      name: '门店物料陈列',
      owner: '王**',
      ...plan('06-04', '06-07'),
      ...begun('06-05', 60),
      quantityPlanned: 20,
      quantityDone: 12,
      quantityUnit: '家',
      expectedFinish: day('06-09'),
      statusNote: '12 家已陈列，8 家等物料到店',
      issue: '物料晚到两天',
      countermeasure: '改用同城快递，今天全部送达',
    },
  ],
  执行期: [
    {
      name: '短视频拍摄与剪辑',
      owner: '光影工作室',
      reviewer: '林悦',
      ...plan('06-06', '06-12'),
      ...begun('06-06', 40),
      deliverable: '15 秒成片 3 条',
      acceptanceCriteria: '竖版，含字幕，无竞品露出',
    },
    { name: '信息流广告加投', owner: '张敏', ...plan('06-08', '06-20'), ...begun('06-08', 10) },
    {
      name: '地推活动',
      description: '五个商圈轮流设点，扫码领试用装',
      owner: '王**',
      ...plan('06-08', '06-23'),
      quantityPlanned: 5,
      quantityDone: 0,
      quantityUnit: '商圈',
      acceptanceCriteria: '每个商圈到店核销 ≥ 300 人',
    },
    { name: '门店试用体验周', owner: '王**', ...plan('06-10', '06-16') },
    { name: '新品首发直播', owner: '陈昊', ...plan('06-15', '06-15'), acceptanceCriteria: '在线峰值 ≥ 2万' },
    { name: '会员双倍积分', owner: '客服组长*', ...plan('06-08', '06-24'), ...begun('06-08', 5) },
  ],
  收尾期: [
    { name: '返场促销', owner: '张敏', ...plan('06-25', '06-28') },
    { name: '数据汇总与效果分析', owner: '张敏', ...plan('06-26', '06-29'), deliverable: '效果分析报告' },
    { name: '库存盘点与退换货处理', owner: '王**', ...plan('06-25', '06-30') },
    { name: '活动复盘会', owner: '林悦', ...plan('06-30', '06-30'), deliverable: '复盘纪要与经验清单' },
  ],
}
