import type { BuiltIn } from './builtIn.ts'
import { preparation } from './promotionPreparation.ts'
import { closing, encore, peak, warmUp } from './promotionTasks.ts'

/** 大型促销: five weeks of preparation for twenty days of selling, with one peak day. */
export const promotion: BuiltIn = {
  name: ['大型促销（618、双11、周年庆）', 'Large promotion (618, Double 11, anniversary)'],
  description: [
    '五周筹备，二十天售卖：蓄水预热、爆发、返场、收尾。选品报名、备货、页面和压测按工作日排在前面，开卖之后按自然日排，高潮日可以作为第 0 天来推。',
    'Five weeks of preparation, twenty days of selling: warm-up, peak, encore, closing. Goods, stock, pages and load tests on workdays; the selling days by the calendar.',
  ],
  dayZero: 'start',
  launch: 'peak',
  from: '0d',
  until: '20d',
  countsDaysOff: true,
  roles: {
    owner: { name: ['营销经理', 'Marketing manager'], department: ['市场部', 'Marketing'], leads: 'planOwner' },
    lead: { name: ['市场总监', 'Marketing director'], department: ['市场部', 'Marketing'], leads: 'executionLead' },
    ads: { name: ['投放专员', 'Media buyer'], department: ['市场部', 'Marketing'] },
    goods: { name: ['商品经理', 'Merchandiser'], department: ['商品部', 'Merchandise'] },
    ecommerce: { name: ['电商运营', 'E-commerce manager'], department: ['电商部', 'E-commerce'] },
    live: { name: ['直播运营', 'Live-stream producer'], department: ['电商部', 'E-commerce'] },
    channel: { name: ['渠道经理', 'Channel manager'], department: ['渠道部', 'Channels'] },
    design: { name: ['设计主管', 'Design lead'], department: ['设计部', 'Design'] },
    members: { name: ['会员运营', 'Membership manager'], department: ['会员部', 'Membership'] },
    supply: { name: ['仓储物流主管', 'Warehouse lead'], department: ['供应链部', 'Supply'] },
    service: { name: ['客服主管', 'Service lead'], department: ['客服部', 'Service'] },
    it: { name: ['技术负责人', 'Engineering lead'], department: ['技术部', 'Engineering'] },
    finance: { name: ['财务专员', 'Finance specialist'], department: ['财务部', 'Finance'] },
  },
  phases: [
    { key: 'preparation', name: ['筹备期', 'Preparation'], from: '-25w', until: '0d', tasks: preparation },
    { key: 'warmUp', name: ['预热期', 'Warm-up'], from: '0d', until: '8d', tasks: warmUp },
    { key: 'peakPhase', name: ['爆发期', 'Peak'], from: '8d', until: '14d', tasks: peak },
    { key: 'encore', name: ['返场期', 'Encore'], from: '14d', until: '17d', tasks: encore },
    { key: 'closing', name: ['收尾期', 'Closing'], from: '17d', until: '20d', tasks: closing },
  ],
  milestones: [
    { key: 'ready', name: ['物料与页面完成', 'Materials and pages ready'], due: '-3w', dateRule: 'by' },
    { key: 'warm', name: ['预热启动', 'Warm-up starts'], due: '0d', dateRule: 'on' },
    { key: 'peak', name: ['活动高潮', 'Peak day'], due: '11d', dateRule: 'on' },
    { key: 'reviewed', name: ['复盘结束', 'Review finished'], due: '19d', dateRule: 'by' },
  ],
  goals: ['销售额', '新增会员', 'ROAS'],
  kpis: [
    { metric: '销售额', owner: 'ecommerce', shares: { warmUp: 20, peakPhase: 60, encore: 15, closing: 5 } },
    { metric: '订单数', owner: 'ecommerce', shares: { warmUp: 20, peakPhase: 60, encore: 15, closing: 5 } },
    { metric: '新增会员', owner: 'members', shares: { warmUp: 45, peakPhase: 40, encore: 10, closing: 5 } },
    { metric: '加购数', owner: 'ecommerce', shares: { warmUp: 70, peakPhase: 25, encore: 5 } },
    { metric: '转化率', owner: 'ecommerce' },
    { metric: '花费', owner: 'ads', shares: { warmUp: 40, peakPhase: 50, encore: 10 } },
    { metric: 'ROAS', owner: 'ads' },
    { metric: '退款率', owner: 'service' },
  ],
  rhythm: [
    { kind: 'dailyStandup', weekdays: [0, 1, 2, 3, 4, 5, 6] },
    { kind: 'weeklyReview', weekdays: [1] },
  ],
}
