import { describe, expect, test } from 'vitest'
import { extractPlan } from './extractPlan.ts'

function tasks(lines: string): [string, string | null, string | null, string | null][] {
  return extractPlan(`2024年店庆方案\n\n${lines}`).tasks.map(({ name, owner, start, end }) => [name, owner, start, end])
}

describe('who owns a task is read in the forms that people write', () => {
  test.each([
    ['外联部：负责借用摊位', '借用摊位', '外联部'],
    ['宣传板报：宣传部负责', '宣传板报', '宣传部'],
    ['办公室负责后期审稿', '后期审稿', '办公室'],
    ['由学术科技部负责活动对外联络', '活动对外联络', '学术科技部'],
    ['李丹妮、潘昕——幕布、海报的制作', '幕布、海报的制作', '李丹妮、潘昕'],
    ['物料设计、寄送 —— 设计组 小满', '物料设计、寄送', '设计组 小满'],
    ['杜若：总控、对接讲师', '总控、对接讲师', '杜若'],
    ['- 打印手册40份（负责人：大川）', '打印手册40份', '大川'],
    ['- 完成场地签约（冯锐）', '完成场地签约', '冯锐'],
    ['- 短视频种草 60 条 @内容组', '短视频种草 60 条', '内容组'],
    ['- Data cleansing - owner: CRM team', 'Data cleansing', 'CRM team'],
    ['- Invite dealers (Sales team)', 'Invite dealers', 'Sales team'],
  ])('%s', (line, name, owner) => {
    expect(tasks(`任务分工\n${line}\n`)).toEqual([[name, owner, null, null]])
  })
})

test('before a day fixes the end, a single day both ends, from a day on the start', () => {
  expect(tasks('任务分工\n- 海报定稿（设计部，5月25日前）\n- 全员培训（人事部，5月28日）\n- 地推（渠道部，6月1日起）\n')).toEqual(
    [
      ['海报定稿', '设计部', null, '2024-05-25'],
      ['全员培训', '人事部', '2024-05-28', '2024-05-28'],
      ['地推', '渠道部', '2024-06-01', null],
    ],
  )
})

test('items of a stage are its tasks', () => {
  const { tasks: found } = extractPlan(
    '方案\n\n### 第1周：基础建设\n1. **服务目录完善**：完成所有文档\n2. **社群建立**：创建群\n',
  )
  expect(found.map(({ name, phase, raw }) => [name, phase, raw])).toEqual([
    ['服务目录完善', '基础建设', '第1周'],
    ['社群建立', '基础建设', '第1周'],
  ])
})

test('a table gives owners, days and acceptance criteria; a merged stage goes on below', () => {
  const text =
    '方案\n\n| 阶段 | 时间 | 工作任务 | 责任人 | 交付标准 |\n|---|---|---|---|---|\n| 筹备 | 2024年6月1日-6月5日 | 定稿 | 周航 | 法务通过 |\n| | 6月8日前 | 采购 | 行政部 | 入库 |\n'
  expect(extractPlan(text).tasks).toMatchObject([
    { name: '定稿', owner: '周航', phase: '筹备', start: '2024-06-01', end: '2024-06-05', acceptanceCriteria: '法务通过' },
    { name: '采购', owner: '行政部', phase: '筹备', start: null, end: '2024-06-08', acceptanceCriteria: '入库' },
  ])
})

test('a dated line with an owner is a task, without one a milestone', () => {
  const { tasks: found, milestones } = extractPlan(
    '2024年沙龙方案\n\n前期准备\n4月3日 发布推文（负责人：苗苗）\n4月15日 报名截止\n',
  )
  expect(found.map(({ name }) => name)).toEqual(['发布推文'])
  expect(milestones.map(({ name, start }) => [name, start])).toEqual([['报名截止', '2024-04-15']])
})
