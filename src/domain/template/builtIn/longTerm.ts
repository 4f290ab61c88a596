import type { BuiltIn } from './builtIn.ts'
import { cycle, summary } from './longTermCycle.ts'
import { firstUsers, setUp } from './longTermSetUp.ts'

/** 长期项目: set up once, then rounds of four weeks that repeat, each with its review. */
export const longTerm: BuiltIn = {
  name: ['长期项目（会员、私域）', 'Long-term programme (members, community)'],
  description: [
    '先搭建和冷启动，再按四周一期循环运营：每期有主题、内容、活动、数据和复盘，期数可以选。全部按工作日排，遇到春节、国庆自动顺延。',
    'Set up and first users, then rounds of four weeks: each with theme, content, activity, figures and review. Choose how many. All in workdays, so holidays only move things on.',
  ],
  dayZero: 'start',
  launch: 'openDoors',
  from: '0w',
  until: '65w',
  countsDaysOff: false,
  roles: {
    owner: { name: ['会员运营经理', 'Membership manager'], department: ['会员部', 'Membership'], leads: 'planOwner' },
    lead: { name: ['用户运营总监', 'Director of user operations'], department: ['会员部', 'Membership'], leads: 'executionLead' },
    community: { name: ['社群运营', 'Community manager'], department: ['会员部', 'Membership'] },
    content: { name: ['内容运营', 'Content editor'], department: ['市场部', 'Marketing'] },
    store: { name: ['门店督导', 'Store supervisor'], department: ['销售部', 'Sales'] },
    product: { name: ['产品经理', 'Product manager'], department: ['技术部', 'Engineering'] },
    data: { name: ['数据分析师', 'Data analyst'], department: ['数据部', 'Data'] },
    design: { name: ['设计师', 'Designer'], department: ['设计部', 'Design'] },
    service: { name: ['客服主管', 'Service lead'], department: ['客服部', 'Service'] },
    legal: { name: ['法务专员', 'Legal counsel'], department: ['法务部', 'Legal'] },
  },
  phases: [
    { key: 'setUp', name: ['搭建期', 'Set-up'], from: '0w', until: '25w', tasks: setUp },
    { key: 'firstUsers', name: ['冷启动期', 'First users'], from: '25w', until: '40w', tasks: firstUsers },
    { key: 'round', name: ['运营周期', 'Round'], from: '40w', until: '60w', repeat: { every: '20w', times: 3 }, tasks: cycle },
    { key: 'summary', name: ['阶段总结期', 'Summary'], from: '60w', until: '65w', tasks: summary },
  ],
  milestones: [
    { key: 'ready', name: ['方案与工具就绪', 'Concept and tools ready'], due: '24w', dateRule: 'by' },
    { key: 'openDoors', name: ['正式上线', 'Opening'], due: '25w', dateRule: 'on' },
    { key: 'firstReview', name: ['首次阶段复盘', 'First periodic review'], due: '39w', dateRule: 'by' },
    { key: 'roundReview', name: ['周期复盘', 'Review of the round'], due: '59w', dateRule: 'by' },
    { key: 'reviewed', name: ['阶段总结完成', 'Summary finished'], due: '64w', dateRule: 'by' },
  ],
  goals: ['新增会员', '粉丝数', '销售额'],
  kpis: [
    { metric: '新增会员', owner: 'community' },
    { metric: '粉丝数', owner: 'community' },
    { metric: '互动率', owner: 'content' },
    { metric: '销售额', owner: 'owner' },
    { metric: '获客成本', owner: 'data' },
  ],
  rhythm: [{ kind: 'weeklyReview', weekdays: [1] }],
}
