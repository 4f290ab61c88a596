import type { BuiltIn } from './builtIn.ts'
import { preparation } from './launchPreparation.ts'
import { closing, execution, warmUp } from './launchTasks.ts'

/** 新品上市: two months from the brief to the review; seeded before it is sold. */
export const launch: BuiltIn = {
  name: ['新品上市', 'Product launch'],
  description: [
    '从卖点确认到复盘约两个月：筹备期定物料、达人和铺货，预热期种草蓄水，首发日开卖，执行期线上线下推开，收尾期复盘。筹备按工作日排，首发前后按自然日排。',
    'Two months from the selling points to the review: materials, creators and stock are prepared on workdays, then seeding, launch day, four weeks of selling, and the review.',
  ],
  dayZero: 'start',
  launch: 'launch',
  from: '0d',
  until: '30d',
  countsDaysOff: true,
  roles: {
    owner: { name: ['市场经理', 'Marketing manager'], department: ['市场部', 'Marketing'], leads: 'planOwner' },
    lead: { name: ['市场总监', 'Marketing director'], department: ['市场部', 'Marketing'], leads: 'executionLead' },
    ads: { name: ['市场专员', 'Marketing specialist'], department: ['市场部', 'Marketing'] },
    content: { name: ['内容运营', 'Content editor'], department: ['市场部', 'Marketing'] },
    channel: { name: ['渠道经理', 'Channel manager'], department: ['渠道部', 'Channels'] },
    design: { name: ['设计主管', 'Design lead'], department: ['设计部', 'Design'] },
    sales: { name: ['销售主管', 'Sales lead'], department: ['销售部', 'Sales'] },
    ecommerce: { name: ['电商运营', 'E-commerce manager'], department: ['电商部', 'E-commerce'] },
    supply: { name: ['供应链专员', 'Supply specialist'], department: ['供应链部', 'Supply'] },
    service: { name: ['客服主管', 'Service lead'], department: ['客服部', 'Service'] },
    legal: { name: ['法务专员', 'Legal counsel'], department: ['法务部', 'Legal'] },
  },
  phases: [
    { key: 'preparation', name: ['筹备期', 'Preparation'], from: '-28w', until: '0d', tasks: preparation },
    { key: 'warmUp', name: ['预热期', 'Warm-up'], from: '0d', until: '7d', tasks: warmUp },
    { key: 'execution', name: ['执行期', 'Execution'], from: '7d', until: '24d', tasks: execution },
    { key: 'closing', name: ['收尾期', 'Closing'], from: '24d', until: '30d', tasks: closing },
  ],
  milestones: [
    { key: 'materials', name: ['物料设计完成', 'Materials designed'], due: '-5w', dateRule: 'by' },
    { key: 'warm', name: ['预热启动', 'Warm-up starts'], due: '0d', dateRule: 'on' },
    { key: 'launch', name: ['新品首发', 'Launch'], due: '7d', dateRule: 'on' },
    { key: 'reviewed', name: ['复盘结束', 'Review finished'], due: '29d', dateRule: 'by' },
  ],
  goals: ['销售额', '新增会员', '曝光量'],
  kpis: [
    { metric: '销售额', owner: 'ecommerce', shares: { warmUp: 10, execution: 80, closing: 10 } },
    { metric: '新增会员', owner: 'service', shares: { warmUp: 25, execution: 65, closing: 10 } },
    { metric: '曝光量', owner: 'ads', shares: { warmUp: 45, execution: 50, closing: 5 } },
    { metric: '点击率', owner: 'ads' },
    { metric: '转化率', owner: 'ecommerce' },
    { metric: '获客成本', owner: 'ads' },
  ],
  rhythm: [
    { kind: 'dailyStandup', weekdays: [1, 2, 3, 4, 5] },
    { kind: 'weeklyReview', weekdays: [5] },
  ],
}
