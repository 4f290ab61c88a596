import type { BuiltIn } from './builtIn.ts'
import { invitation, preparation } from './brandEventPreparation.ts'
import { closing, eventDay } from './brandEventTasks.ts'

/** 品牌主题活动: counted from the day of the event, in workdays. */
export const brandEvent: BuiltIn = {
  name: ['品牌主题活动（沙龙、峰会）', 'Brand event (salon, summit)'],
  description: [
    '以活动当天为第 0 天，往前倒推七周工作日：场地和嘉宾最早定，邀约两周，前一天彩排，当天执行，会后七个工作日内跟进和复盘。',
    'Counted from the day of the event, seven weeks of workdays back: venue and speakers first, two weeks of invitations, a rehearsal the day before, follow-up and review within seven workdays.',
  ],
  dayZero: 'launch',
  launch: 'opening',
  from: '0d',
  until: '8w',
  countsDaysOff: true,
  roles: {
    owner: { name: ['品牌经理', 'Brand manager'], department: ['品牌部', 'Brand'], leads: 'planOwner' },
    lead: { name: ['品牌总监', 'Brand director'], department: ['品牌部', 'Brand'], leads: 'executionLead' },
    event: { name: ['活动执行', 'Event manager'], department: ['品牌部', 'Brand'] },
    pr: { name: ['公关经理', 'PR manager'], department: ['公关部', 'Public relations'] },
    content: { name: ['内容策划', 'Content planner'], department: ['品牌部', 'Brand'] },
    design: { name: ['设计师', 'Designer'], department: ['设计部', 'Design'] },
    sales: { name: ['客户经理', 'Account manager'], department: ['销售部', 'Sales'] },
    buying: { name: ['采购专员', 'Buyer'], department: ['采购部', 'Purchasing'] },
    admin: { name: ['行政专员', 'Office manager'], department: ['行政部', 'Administration'] },
    stage: { name: ['搭建供应商', 'Stage builder'], department: ['外部供应商', 'Suppliers'] },
  },
  phases: [
    { key: 'preparation', name: ['筹备期', 'Preparation'], from: '-35w', until: '-10w', tasks: preparation },
    { key: 'invitation', name: ['邀约预热期', 'Invitations'], from: '-10w', until: '0d', tasks: invitation },
    { key: 'event', name: ['活动当天', 'Event'], from: '0d', until: '1d', tasks: eventDay },
    { key: 'closing', name: ['收尾期', 'Closing'], from: '1d', until: '8w', tasks: closing },
  ],
  milestones: [
    { key: 'booked', name: ['场地与嘉宾确认', 'Venue and speakers confirmed'], due: '-20w', dateRule: 'by' },
    { key: 'invited', name: ['邀请函发出', 'Invitations sent'], due: '-10w', dateRule: 'on' },
    { key: 'rehearsal', name: ['彩排', 'Rehearsal'], due: '-1w', dateRule: 'on' },
    { key: 'opening', name: ['活动开幕', 'Opening'], due: '0d', dateRule: 'on' },
    { key: 'reviewed', name: ['复盘结束', 'Review finished'], due: '7w', dateRule: 'by' },
  ],
  goals: ['参与人数', '曝光量', '互动量'],
  kpis: [
    { metric: '参与人数', owner: 'event' },
    { metric: '曝光量', owner: 'pr' },
    { metric: '互动量', owner: 'content' },
    { metric: '到店邀约数', owner: 'sales' },
  ],
  rhythm: [{ kind: 'weeklyReview', weekdays: [1, 4] }],
}
