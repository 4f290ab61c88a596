import { describe, expect, test } from 'vitest'
import { shiftDecimal } from './decimalText.ts'
import { goalText, readGoal } from './goalText.ts'
import { meaningsOf } from './headerWords.ts'
import { readPeople } from './people.ts'
import { readStatus } from './status.ts'

describe('a goal is read as people write it', () => {
  test.each([
    ['销售额≥500万元', '销售额', '>=', '5000000', '元'],
    ['新增会员1万人', '新增会员', '>=', '10000', '人'],
    ['曝光量突破 1,000 万次', '曝光量', '>=', '10000000', '次'],
    ['GMV 1.5亿', 'GMV', '>=', '150000000', ''],
    ['新增10w+粉丝', '新增', '>=', '100000', '粉丝'],
    ['转化率不低于8%', '转化率', '>=', '8', '%'],
    ['客诉率 ≤ 0.5%', '客诉率', '<=', '0.5', '%'],
    ['成本控制在50万元以内', '成本', '<=', '500000', '元'],
    ['拉新 5-10万人', '拉新', '>=', '50000', '人'],
    ['NPS = 45', 'NPS', '=', '45', ''],
    ['会员日3.0 销售额 ≥ 5万元', '会员日3.0 销售额', '>=', '50000', '元'],
    ['提升品牌形象', '提升品牌形象', '>=', null, ''],
  ])('%s', (text, metric, comparator, targetValue, unit) => {
    expect(readGoal(text)).toEqual({ metric, comparator, targetValue, unit, raw: text })
  })

  test('and written so that it is read the same', () => {
    expect(goalText({ metric: '销售额', comparator: '>=', targetValue: '5000000', unit: '元' })).toBe('销售额 ≥ 500万元')
    expect(goalText({ metric: '品牌曝光量', comparator: '>=', targetValue: '123456789', unit: '' })).toBe(
      '品牌曝光量 ≥ 123456789',
    )
  })
})

test('scales are exact, without the noise of binary fractions', () => {
  expect(shiftDecimal('1.1', 8)).toBe('110000000')
  expect(shiftDecimal('0.1', 1)).toBe('1')
  expect(shiftDecimal('5', -4)).toBe('0.0005')
  expect(shiftDecimal('-2.50', 0)).toBe('-2.5')
})

describe('a cell of owners names one person or several', () => {
  test.each([
    ['张**', ['张**']],
    ['市场专员*', ['市场专员*']],
    ['Mary Jane', ['Mary Jane']],
    ['李和平', ['李和平']],
    ['市场部/张三', ['市场部/张三']],
    ['张三（市场部）', ['张三（市场部）']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四', ['张三', '李四']],
    ['张三和李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['Tom and Jerry', ['Tom', 'Jerry']],
    ['张三\n李四', ['张三', '李四']],
    ['待定', []],
    ['—', []],
  ])('%s', (text, people) => {
    expect(readPeople(text)).toEqual(people)
  })
})

test.each([
  ['未启动', 'notStarted'],
  ['未开始', 'notStarted'],
  ['Not started', 'notStarted'],
  ['待办', 'notStarted'],
  ['进行中', 'inProgress'],
  ['In Progress', 'inProgress'],
  ['未完成', 'inProgress'],
  ['开发中', 'inProgress'],
  ['已完成', 'completed'],
  ['延期完成', 'completed'],
  ['Done', 'completed'],
  ['√', 'completed'],
  ['已发布', 'completed'],
  ['已完成 · 晚 1 天', 'completed'],
  ['已延期', 'overdue'],
  ['delayed', 'overdue'],
  ['暂停', 'paused'],
  ['On hold', 'paused'],
  ['已取消', 'cancelled'],
  ['看情况', null],
  ['星期二', null],
] as const)('the status %s is %s', (text, status) => {
  expect(readStatus(text)).toBe(status)
})

test.each([
  ['任务名称', 'name'],
  ['工作内容', 'name'],
  ['Task / Activity', 'name'],
  ['Content Title', 'name'],
  ['责任人', 'owner'],
  ['Assigned To:', 'owner'],
  ['asset_owner', 'owner'],
  ['计划开始时间', 'plannedStart'],
  ['预计完成时间', 'plannedFinish'],
  ['截止日期', 'plannedFinish'],
  ['DDL', 'plannedFinish'],
  ['Due Date', 'plannedFinish'],
  ['实际完成时间', 'actualFinish'],
  ['Actual Start Date', 'actualStart'],
  ['计划起止时间', 'plannedPeriod'],
  ['完成状态', 'status'],
  ['Is done?', 'status'],
  ['进度%', 'percentComplete'],
  ['% Complete', 'percentComplete'],
  ['完成率', 'percentComplete'],
  ['遇到的问题', 'issue'],
  ['解决措施', 'countermeasure'],
  ['备 注', 'remarks'],
  ['所属阶段', 'phase'],
  ['交付标准', 'acceptanceCriteria'],
  ['工期（天）', 'duration'],
  ['预算（元）', 'money'],
  ['优先级', 'misc'],
])('the heading %s means %s before anything else', (heading, field) => {
  const [surest] = meaningsOf(heading).toSorted((a, b) => b.weight - a.weight)
  expect(surest?.field).toBe(field)
})
