import { describe, expect, test } from 'vitest'
import { day, failed, percent, workbookOf } from '#test/sheetCells.ts'
import type { Written } from '#test/sheetCells.ts'
import { readPlan } from './readPlan.ts'

const basics: Written[][] = [
  ['营销活动基本信息表'],
  ['活动名称', '2024年夏季新品上市促销活动', '活动周期', '2024年6月1日-6月30日'],
  ['策划案负责人', '张**', '执行总负责人', '李**'],
  ['核心目标', '1. 销售额≥500万元\n2. 新增会员1万人\n3. 品牌曝光量≥1000万'],
  ['关键节点', '1. 5月25日前：物料设计完成；2. 6月1日：预热启动\n3. 6月15日 活动高潮期\n4. 复盘结束（6月30日）'],
  ['参与部门/人员', '市场部（市场专员*）、销售部（王**）、设计部'],
]
const headings = [
  '任务名称',
  '任务描述',
  '负责人',
  '计划起止时间',
  '实际起止时间',
  '完成状态',
  '进度%',
  '实际执行情况简述',
  '遇到的问题',
  '解决措施',
  '备注',
]
const warmUp: Written[][] = [
  ['阶段:预热期(6月1日-6月7日)'],
  headings,
  ['朋友圈广告投放', '定向投放', '市场专员*', '6.1-6.3', '6.1-6.3', '已完成', percent(1), '曝光量 50万', '', '', ''],
  ['KOL内容发布', '5 位美妆博主', '渠道经理', '6.2-6.5', '6.2-6.6', '已完成', 1, '', '档期冲突', '改由备选博主发布', ''],
  ['商圈地推', '', '王**', '6月5日-7日', '6月5日', '进行中', '3/5 商圈', '', '', '', '每日回报'],
]

describe('the tables that everybody knows are read whole, stacked on one sheet', () => {
  const merges = ['A1:K1', 'B4:K4', 'B5:K5', 'B6:K6', 'A8:K8', 'A14:K14']
  const execution = [
    ['阶段:执行期（6月8日—6月25日）'],
    headings,
    ['直播专场', '', '主播', '6月15日', '', '未启动', 0, '', '', '', ''],
  ]
  const { draft, importable } = readPlan(workbookOf([...basics, [], ...warmUp, [], ...execution], { merges }))

  test('table (一)', () => {
    expect(importable).toBe(true)
    expect(draft.campaign).toEqual({
      name: '2024年夏季新品上市促销活动',
      startDate: '2024-06-01',
      endDate: '2024-06-30',
      planOwner: '张**',
      executionLead: '李**',
    })
    expect(draft.goals).toMatchObject([
      { metric: '销售额', comparator: '>=', targetValue: '5000000', unit: '元' },
      { metric: '新增会员', comparator: '>=', targetValue: '10000', unit: '人' },
      { metric: '品牌曝光量', comparator: '>=', targetValue: '10000000', unit: '' },
    ])
    expect(draft.milestones).toEqual([
      { name: '物料设计完成', dueDate: '2024-05-25', dateRule: 'by' },
      { name: '预热启动', dueDate: '2024-06-01', dateRule: 'on' },
      { name: '活动高潮期', dueDate: '2024-06-15', dateRule: 'on' },
      { name: '复盘结束', dueDate: '2024-06-30', dateRule: 'on' },
    ])
    expect(draft.participants).toEqual([
      { department: '市场部', contact: '市场专员*' },
      { department: '销售部', contact: '王**' },
      { department: '设计部', contact: null },
    ])
  })

  test('table (二), phase by phase, in the year of the campaign', () => {
    expect(draft.phases).toMatchObject([
      { name: '预热期', startDate: '2024-06-01', endDate: '2024-06-07' },
      { name: '执行期', startDate: '2024-06-08', endDate: '2024-06-25' },
    ])
    expect(draft.tasks).toMatchObject([
      {
        row: 10,
        phase: '预热期',
        name: '朋友圈广告投放',
        owner: '市场专员*',
        plannedStart: '2024-06-01',
        plannedFinish: '2024-06-03',
        status: 'completed',
        percentComplete: 100,
      },
      {
        row: 11,
        actualStart: '2024-06-02',
        actualFinish: '2024-06-06',
        percentComplete: 100,
        issue: '档期冲突',
        countermeasure: '改由备选博主发布',
      },
      {
        row: 12,
        plannedStart: '2024-06-05',
        plannedFinish: '2024-06-07',
        actualStart: '2024-06-05',
        actualFinish: null,
        quantityDone: 3,
        quantityPlanned: 5,
        quantityUnit: '商圈',
        percentComplete: 60,
        remarks: '每日回报',
      },
      {
        row: 16,
        phase: '执行期',
        name: '直播专场',
        plannedStart: '2024-06-15',
        plannedFinish: '2024-06-15',
        status: 'notStarted',
        percentComplete: 0,
      },
    ])
    expect(draft.problems).toEqual([])
  })
})

test.each([
  ['阶段:预热期(6月1日-6月7日)', '预热期', '2024-06-01', '2024-06-07'],
  ['阶段：预热期（6.1-6.7）', '预热期', '2024-06-01', '2024-06-07'],
  ['【预热期】6月1日-7日', '预热期', '2024-06-01', '2024-06-07'],
  ['一、预热期 2024/6/1—2024/6/7', '预热期', '2024-06-01', '2024-06-07'],
  ['第一阶段：预热期', '预热期', null, null],
  ['Phase 1: Warm-up (Jun 1–7)', 'Phase 1: Warm-up', '2024-06-01', '2024-06-07'],
])('%s heads a phase', (text, name, startDate, endDate) => {
  const { draft } = readPlan(
    workbookOf([
      ['任务名称', '负责人', '计划开始', '计划完成'],
      [text],
      ['海报设计', '张三', day('2024-06-02'), day('2024-06-03')],
    ]),
  )
  expect(draft.phases).toEqual([{ key: null, name, startDate, endDate }])
  expect(draft.tasks).toMatchObject([{ name: '海报设计', phase: name }])
})

describe('a cell that can’t be taken is a problem that names it, and the rest of its row is read', () => {
  const table = (values: Written[]) =>
    readPlan(
      workbookOf([
        ['任务名称', '负责人', '计划开始', '计划完成', '完成状态', '进度'],
        ['场地确认', '李四', day('2023-06-01'), day('2023-06-20'), '进行中', 50],
        values,
      ]),
    ).draft

  test.each([
    [
      'a day that no calendar has',
      ['物料', '张三', day('2023-06-01'), '2023/6/31', '进行中', 50],
      { column: 3, value: '2023/6/31', code: 'dateImpossible' },
    ],
    [
      'a part of a month',
      ['物料', '张三', '6月上旬', day('2023-06-30'), '进行中', 50],
      { column: 2, value: '6月上旬', code: 'dateVague' },
    ],
    ['words instead of a date', ['物料', '张三', '等通知', day('2023-06-30'), '进行中', 50], { column: 2, code: 'dateUnread' }],
    [
      'a finish before the start',
      ['物料', '张三', day('2023-06-09'), day('2023-06-01'), '进行中', 50],
      { column: 3, code: 'finishBeforeStart' },
    ],
    [
      'percent 140',
      ['物料', '张三', day('2023-06-01'), day('2023-06-30'), '进行中', 140],
      { column: 5, value: '140', code: 'percentOutOfRange' },
    ],
    [
      'a count that became a date',
      ['物料', '张三', day('2023-06-01'), day('2023-06-30'), '进行中', day('2023-03-05')],
      { column: 5, code: 'percentIsDate' },
    ],
    [
      'an unknown status',
      ['物料', '张三', day('2023-06-01'), day('2023-06-30'), '看情况', 50],
      { column: 4, value: '看情况', code: 'statusUnknown' },
    ],
    [
      'a broken formula',
      ['物料', '张三', failed('#REF!'), day('2023-06-30'), '进行中', 50],
      { column: 2, value: '#REF!', code: 'formulaError' },
    ],
    [
      'two owners',
      ['物料', '张三、李四', day('2023-06-01'), day('2023-06-30'), '进行中', 50],
      { column: 1, value: '张三、李四', code: 'ownersSeveral' },
    ],
  ])('%s', (_, values, problem) => {
    const { tasks, problems } = table(values)
    expect(problems).toMatchObject([{ sheet: '任务', row: 3, ...problem }])
    expect(tasks).toHaveLength(2)
    expect(tasks[1]).toMatchObject({ name: '物料' })
  })

  test('what fixes no day is kept in the remarks', () => {
    expect(table(['物料', '张三', '6月上旬', '月底前', '进行中', 50]).tasks[1]).toMatchObject({
      plannedStart: null,
      remarks: '计划开始：6月上旬\n计划完成：月底前',
    })
  })

  test('of two owners neither answers for the task until somebody decides', () => {
    expect(table(['物料', '张三、李四', null, null, '', '']).tasks[1]).toMatchObject({
      owner: null,
      collaborators: ['张三', '李四'],
    })
  })
})

test('dates without a year and without a campaign are not given one', () => {
  const rows: Written[][] = [
    ['任务名称', '负责人', '截止日期'],
    ['海报', '张三', '6月5日'],
  ]
  expect(readPlan(workbookOf(rows)).draft).toMatchObject({
    tasks: [{ plannedFinish: null }],
    problems: [{ code: 'dateWithoutYear' }],
  })
  expect(readPlan(workbookOf(rows), { year: 2025 }).draft.tasks).toMatchObject([{ plannedFinish: '2025-06-05' }])
  expect(readPlan(workbookOf([['2024年6月工作计划'], ...rows])).draft.tasks).toMatchObject([{ plannedFinish: '2024-06-05' }])
})

test('a campaign over New Year takes January into the next year', () => {
  const rows: Written[][] = [
    ['活动周期', '2024年12月20日-2025年1月10日'],
    ['任务名称', '负责人', '计划起止时间'],
    ['跨年直播', '张三', '12.28-1.3'],
  ]
  expect(readPlan(workbookOf(rows)).draft.tasks).toMatchObject([{ plannedStart: '2024-12-28', plannedFinish: '2025-01-03' }])
})

describe('percent is read in the scale of its column', () => {
  const percents = (...values: Written[]) =>
    readPlan(
      workbookOf([['任务名称', '负责人', '完成进度'], ...values.map((value, index) => [`任务${index}`, '张三', value])]),
    ).draft.tasks.map(({ percentComplete }) => percentComplete)

  test('parts of one', () => expect(percents(0.6, 1, 0)).toEqual([60, 100, 0]))
  test('parts of a hundred', () => expect(percents(60, 100, 1)).toEqual([60, 100, 1]))
  test('both in one column', () => expect(percents(0.5, 50, '50%', percent(0.5), '完成')).toEqual([50, 50, 50, 50, 100]))
})

describe('dates are read in the forms that people and spreadsheets write', () => {
  test.each<[Written, string]>([
    ['2024/6/1', '2024-06-01'],
    ['2024年6月1日', '2024-06-01'],
    ['20240601', '2024-06-01'],
    [20240601, '2024-06-01'],
    [45444, '2024-06-01'],
    [6.1, '2024-06-01'],
    ['6月1日（周六）', '2024-06-01'],
    ['2024-06-01 10:30', '2024-06-01'],
    ['Jun 1, 2024', '2024-06-01'],
    ['01-Jun-24', '2024-06-01'],
    ['6/1/2024', '2024-06-01'],
  ])('%s', (written, expected) => {
    const { draft } = readPlan(
      workbookOf([
        ['任务名称', '负责人', '开始日期', '截止日期'],
        ['海报', '张三', written, day('2024-06-30')],
      ]),
    )
    expect(draft.tasks).toMatchObject([{ plannedStart: expected }])
  })

  test.each([
    ['6月5日起', '2024-06-05', null],
    ['6.5-', '2024-06-05', null],
    ['6月5日前', null, '2024-06-05'],
    ['6.5-6.7', '2024-06-05', '2024-06-07'],
    ['6月5日', '2024-06-05', '2024-06-05'],
  ])('the period %s', (written, plannedStart, plannedFinish) => {
    const { draft } = readPlan(
      workbookOf([
        ['任务名称', '负责人', '计划起止时间'],
        ['海报', '张三', written],
        ['视频', '张三', '2024.6.1-6.3'],
      ]),
    )
    expect(draft.tasks[0]).toMatchObject({ plannedStart, plannedFinish })
  })

  test('where one date can only be day before month, all of the column are', () => {
    const rows: Written[][] = [
      ['Task', 'Owner', 'Start', 'End'],
      ['Poster', 'Ann', '3/4/2024', '5/4/2024'],
      ['Flyer', 'Ann', '25/4/2024', '26/4/2024'],
    ]
    expect(readPlan(workbookOf(rows)).draft.tasks).toMatchObject([{ plannedStart: '2024-04-03' }, { plannedStart: '2024-04-25' }])
  })
})
