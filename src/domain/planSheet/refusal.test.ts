import { describe, expect, test } from 'vitest'
import { day, percent, workbookOf } from '#test/sheetCells.ts'
import type { Written } from '#test/sheetCells.ts'
import { readPlan } from './readPlan.ts'

describe('what is no task is left out', () => {
  const headings = ['序号', '任务名称', '负责人', '状态', '进度']
  const names = (...rows: Written[][]) =>
    readPlan(
      workbookOf([headings, [1, '邀请函', '李四', '进行中', 30], [2, '签到台', '王五', '未开始', 0], ...rows]),
    ).draft.tasks.map(({ name }) => name)

  test('totals and notes below', () => {
    expect(names(['合计', '', '', '', percent(0.15)], [], ['备注：每周五更新'], ['填表人：小林'])).toEqual(['邀请函', '签到台'])
  })

  test('a legend of the statuses', () => {
    expect(names([], [], ['', '图例'], ['', '未开始'], ['', '进行中'], ['', '已完成'])).toEqual(['邀请函', '签到台'])
  })

  test('rows that hold only their number and defaults', () => {
    expect(names([3, '', '', '未开始', 0], [4, '', '', '未开始', 0])).toEqual(['邀请函', '签到台'])
  })

  test('a section that goes on after an empty row is still read', () => {
    expect(names([], [3, '物料回收', '赵六', '未开始', 0])).toEqual(['邀请函', '签到台', '物料回收'])
  })
})

test('a plan that says what its work costs is still a plan', () => {
  const rows: Written[][] = [
    ['活动', '渠道', '负责人', '开始', '结束', '预算', '实际花费'],
    ['拉新', '微信', '小林', day('2025-06-01'), day('2025-06-05'), 5000, 4800],
  ]
  expect(readPlan(workbookOf(rows)).draft.tasks).toMatchObject([{ name: '拉新', owner: '小林', plannedFinish: '2025-06-05' }])
})

describe('a sheet that is no list of tasks is told as what it is', () => {
  test.each<[string, Written[][], string]>([
    [
      'a budget',
      [
        ['类别', '项目', '数量', '单价', '金额'],
        ['物料', '海报', 10, 20, 200],
        ['场地', '租金', 1, 5000, 5000],
      ],
      'budget',
    ],
    [
      'a purchase with buyers and days',
      [
        ['物品', '数量', '单价', '总价', '负责人', '购买日期'],
        ['气球', 100, 1, 100, '小林', day('2025-06-01')],
        ['横幅', 2, 80, 160, '小周', day('2025-06-02')],
      ],
      'budget',
    ],
    [
      'goals with owners',
      [
        ['考核项目', '目标值', '实际值', '完成率', '责任人'],
        ['销售额', 500, 450, percent(0.9), '张三'],
        ['新客', 100, 80, percent(0.8), '李四'],
      ],
      'figures',
    ],
    [
      'a budget with notes',
      [['预算明细'], ['Item', 'Estimated cost', 'Actual cost', 'Notes'], ['Venue', 500, 450, 'paid'], ['Flyers', 80, 95, '']],
      'budget',
    ],
    [
      'figures by goal',
      [
        ['指标名称', '目标值', '实际值', '完成率'],
        ['销售额', 500, 450, percent(0.9)],
        ['新增会员', 1, 0.8, percent(0.8)],
      ],
      'figures',
    ],
    [
      'figures by day',
      [
        ['日期', '曝光量', '点击量', '转化率'],
        [day('2025-06-01'), 1000, 20, percent(0.02)],
        [day('2025-06-02'), 1200, 30, percent(0.025)],
      ],
      'figures',
    ],
    [
      'a month of weekdays',
      [
        ['周一', '周二', '周三', '周四', '周五'],
        ['1 开会', '', '3 直播', '', '5 复盘'],
        ['8 开会', '', '', '', '12 复盘'],
      ],
      'calendarGrid',
    ],
    [
      'a log of people by day',
      [
        ['日期', '张三', '李四'],
        ['5月28日', '完成登录页', '写接口'],
        ['5月29日', '修复问题', '联调'],
        ['5月30日', '', '上线'],
      ],
      'dayMatrix',
    ],
    [
      'issues and risks',
      [
        ['编号', '提出日期', '问题描述', '关联任务', '影响', '责任人', '解决措施', '状态'],
        [1, day('2025-06-01'), '缺货', '铺货', '高', '张三', '补货', '处理中'],
      ],
      'issues',
    ],
    [
      'reviews',
      [
        ['日期', '类型', '参会人', '亮点', '不足', '调整措施', '责任人', '完成时限'],
        [day('2025-06-01'), '晨会', '全体', '快', '乱', '排班', '张三', day('2025-06-02')],
      ],
      'reviews',
    ],
    [
      'a list of contacts',
      [
        ['姓名', '部门', '电话'],
        ['张三', '市场部', '13800000000'],
      ],
      'noTasks',
    ],
    ['an empty sheet', [], 'empty'],
  ])('%s', (_, rows, refusal) => {
    const reading = readPlan(workbookOf(rows, { name: 'Sheet1' }))
    expect(reading).toMatchObject({ importable: false, sheets: [{ refusal }], draft: { tasks: [] } })
  })
})
