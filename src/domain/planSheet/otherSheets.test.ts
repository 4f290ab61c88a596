import { describe, expect, test } from 'vitest'
import { day, percent, workbookOf } from '#test/sheetCells.ts'
import type { Written } from '#test/sheetCells.ts'
import { columnName } from './cells.ts'
import { readPlan } from './readPlan.ts'
import type { TableReading } from './readPlan.ts'

function tableOf(
  rows: Written[][],
  options: { name?: string; merges?: string[] } = {},
): TableReading & { letters: Record<string, string> } {
  const table = readPlan(workbookOf(rows, options)).sheets[0]?.tables.find(({ refusal }) => refusal === null)
  if (!table) throw new Error('no list of tasks was found')
  return {
    ...table,
    letters: Object.fromEntries(Object.entries(table.columns).map(([field, column]) => [field, columnName(column)])),
  }
}

describe('the headings may stand anywhere, in one row or two', () => {
  test('below a title and the facts of the project', () => {
    const table = tableOf([
      ['开业活动推进表'],
      ['项目名称', '滨江店开业', '项目负责人', '周**'],
      ['制表人：小林', '', '日期：2025-03-01'],
      [],
      ['序号', '工作事项', '责任人', '完成时限', '完成情况', '备注'],
      [1, '门店招牌安装', '工程部', day('2025-03-10'), '已完成', ''],
      [2, '开业物料到店', '采购部', day('2025-03-12'), '进行中', '差两箱'],
    ])
    expect(table.headerRow).toBe(5)
    expect(table.letters).toEqual({ name: 'B', owner: 'C', plannedFinish: 'D', status: 'E', remarks: 'F' })
    expect(table.tasks).toMatchObject([
      { name: '门店招牌安装', plannedFinish: '2025-03-10' },
      { name: '开业物料到店', remarks: '差两箱' },
    ])
  })

  test('in two rows, with plan and reality over their beginnings and ends', () => {
    const table = tableOf(
      [
        ['任务', '负责人', '计划', '', '实际', '', '进度'],
        ['', '', '开始', '结束', '开始', '结束', ''],
        ['落地页上线', '前端组', day('2025-05-06'), day('2025-05-09'), day('2025-05-06'), day('2025-05-12'), percent(1)],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] },
    )
    expect(table.headerRow).toBe(1)
    expect(table.letters).toEqual({
      name: 'A',
      owner: 'B',
      plannedStart: 'C',
      plannedFinish: 'D',
      actualStart: 'E',
      actualFinish: 'F',
      percentComplete: 'G',
    })
    expect(table.tasks).toMatchObject([{ actualFinish: '2025-05-12', percentComplete: 100 }])
  })

  test('repeated for every block, which goes on with the same table', () => {
    const headings = ['日期', '平台', '选题', '状态']
    const table = tableOf([
      ['第一周'],
      headings,
      [day('2025-07-01'), '小红书', '防晒测评', '已发布'],
      [day('2025-07-03'), '抖音', '门店探访', '制作中'],
      [],
      ['第二周'],
      headings,
      [day('2025-07-08'), '小红书', '会员日预告', '待发布'],
    ])
    expect(table.tasks).toMatchObject([
      { phase: '第一周', name: '防晒测评', plannedStart: '2025-07-01', plannedFinish: '2025-07-01', status: 'completed' },
      { phase: '第一周', name: '门店探访', status: 'inProgress' },
      { phase: '第二周', name: '会员日预告' },
    ])
  })

  test('beside a calendar that is drawn to the right', () => {
    const days = ['4.29', '4.30', '5.01', '5.02', '5.03', '5.04']
    const table = tableOf([
      ['工作内容', '负责人', ...days],
      ['搭建展台', '会务', '■', '■'],
      ['嘉宾邀约', '公关', '', '', '■'],
    ])
    expect(table.letters).toEqual({ name: 'A', owner: 'B' })
    expect(table.tasks).toHaveLength(2)
  })
})

describe('a heading merged over several columns', () => {
  test('names the tasks in one and their phases in the other', () => {
    const table = tableOf(
      [
        ['工作任务', '', '负责人'],
        ['会前', '嘉宾邀约', '公关'],
        ['', '会场预订', '行政'],
        ['会后', '新闻稿', '媒介'],
      ],
      { merges: ['A1:B1', 'A2:A3'] },
    )
    expect(table.tasks.map(({ phase, name }) => [phase, name])).toEqual([
      ['会前', '嘉宾邀约'],
      ['会前', '会场预订'],
      ['会后', '新闻稿'],
    ])
  })

  test('holds the start in one and the end in the other', () => {
    const table = tableOf(
      [
        ['任务', '负责人', '时间', ''],
        ['布展', '会务', day('2025-03-01'), day('2025-03-03')],
      ],
      { merges: ['C1:D1'] },
    )
    expect(table.tasks).toMatchObject([{ plannedStart: '2025-03-01', plannedFinish: '2025-03-03' }])
  })
})

test('a column without a heading holds the tasks where owners and dates stand beside it', () => {
  const table = tableOf([
    ['', '负责人', '截止日期'],
    ['主视觉设计', '李四', day('2025-03-01')],
    ['邀请函印刷', '王五', day('2025-03-05')],
  ])
  expect(table.tasks).toMatchObject([{ name: '主视觉设计' }, { name: '邀请函印刷' }])
})

test('headings and statuses are understood in traditional characters', () => {
  const table = tableOf([
    ['分類', '任務名稱', '負責人', '狀態', '備註'],
    ['宣傳', '海報', '陳小姐', '未開始', '兩款'],
  ])
  expect(table.tasks).toMatchObject([{ phase: '宣傳', name: '海報', owner: '陳小姐', status: 'notStarted', remarks: '兩款' }])
})

describe('phases are found however they are written', () => {
  test('merged over their rows', () => {
    const table = tableOf(
      [
        ['阶段', '任务', '负责人'],
        ['筹备', '选址', '行政'],
        ['', '签约', '法务'],
        ['执行', '布展', '会务'],
        ['', '签到', '志愿者'],
      ],
      { merges: ['A2:A3', 'A4:A5'] },
    )
    expect(table.tasks.map(({ phase, name }) => [phase, name])).toEqual([
      ['筹备', '选址'],
      ['筹备', '签约'],
      ['执行', '布展'],
      ['执行', '签到'],
    ])
  })

  test('named once and left empty below', () => {
    const table = tableOf([
      ['阶段', '任务', '负责人'],
      ['筹备', '选址', '行政'],
      ['', '签约', '法务'],
      ['', '打款', '财务'],
      ['执行', '布展', '会务'],
    ])
    expect(table.tasks.map(({ phase }) => phase)).toEqual(['筹备', '筹备', '筹备', '执行'])
  })

  test('as lone texts in the column of phases', () => {
    const table = tableOf([['周次', '选题', '状态'], ['第1周', '防晒测评', '已发布'], ['第2周'], ['', '门店探访', '制作中']])
    expect(table.tasks.map(({ phase }) => phase)).toEqual(['第1周', '第2周'])
  })

  test('as rows over their tasks', () => {
    const table = tableOf(
      [
        ['任务', '负责人', '截止日期'],
        ['预热期（6月1日-6月7日）'],
        ['倒计时海报', '设计', day('2025-06-03')],
        ['爆发期'],
        ['整点秒杀', '运营', day('2025-06-18')],
      ],
      { merges: ['A2:C2', 'A4:C4'] },
    )
    expect(table.phases).toMatchObject([{ name: '预热期', startDate: '2025-06-01', endDate: '2025-06-07' }, { name: '爆发期' }])
    expect(table.tasks.map(({ phase, name }) => [phase, name])).toEqual([
      ['预热期', '倒计时海报'],
      ['爆发期', '整点秒杀'],
    ])
  })

  test('by numbers, where a summary row with dates of its own is work too', () => {
    const table = tableOf([
      ['WBS', 'Task name', 'Start', 'Finish'],
      ['1', 'Preparation', day('2025-01-06'), day('2025-01-10')],
      ['1.1', 'Venue', day('2025-01-06'), day('2025-01-07')],
      ['2', 'Event'],
      ['2.1', 'Check-in', day('2025-01-11'), day('2025-01-11')],
    ])
    expect(table.tasks.map(({ phase, name }) => [phase, name])).toEqual([
      ['Preparation', 'Preparation'],
      ['Preparation', 'Venue'],
      ['Event', 'Check-in'],
    ])
  })

  test('by indents', () => {
    const table = tableOf([
      ['Task', 'Owner'],
      ['Preparation'],
      ['   Venue', 'Ann'],
      ['   Catering', 'Ben'],
      ['Event'],
      ['   Check-in', 'Cem'],
      ['   Keynote', 'Dan'],
    ])
    expect(table.tasks.map(({ phase, name }) => [phase, name])).toEqual([
      ['Preparation', 'Venue'],
      ['Preparation', 'Catering'],
      ['Event', 'Check-in'],
      ['Event', 'Keynote'],
    ])
  })
})

test('a row with an owner and dates but no name is a task whose name is asked for', () => {
  const table = tableOf([
    ['任务', '负责人', '截止日期'],
    ['海报', '李四', day('2025-03-01')],
    ['', '王五', day('2025-03-02')],
  ])
  expect(table.tasks).toMatchObject([{ name: '海报' }, { name: '', owner: '王五' }])
  expect(table.problems).toMatchObject([{ row: 3, column: 0, code: 'nameMissing' }])
})

test('a text that goes on in the row below belongs to the task above', () => {
  const table = tableOf([
    ['任务', '任务描述', '负责人'],
    ['海报', '主视觉一张', '李四'],
    ['', '延展三张'],
    ['视频', '15 秒', '王五'],
  ])
  expect(table.tasks).toMatchObject([{ name: '海报', description: '主视觉一张\n延展三张' }, { name: '视频' }])
})

test('what a user corrects about the columns is what is read', () => {
  const workbook = workbookOf([
    ['项目', '内容', '谁'],
    ['宣传', '朋友圈', '小林'],
    ['宣传', '海报', '小周'],
  ])
  const mappings = [{ sheet: '任务', headerRow: 1, columns: { phase: 'A', name: 'B', owner: 'C' } }]
  expect(readPlan(workbook, { mappings }).draft.tasks).toMatchObject([
    { phase: '宣传', name: '朋友圈', owner: '小林' },
    { phase: '宣传', name: '海报', owner: '小周' },
  ])
})

test('a sheet in another language is read once the user says what its columns mean', () => {
  const workbook = workbookOf([['Akce 2025'], ['Úkol', 'Odpovídá', 'Termín'], ['Plakát', 'Jana', day('2025-03-01')]])
  expect(readPlan(workbook).importable).toBe(false)
  const mappings = [{ sheet: '任务', headerRow: 2, columns: { name: 'A', owner: 'B', plannedFinish: 'C' } }]
  expect(readPlan(workbook, { mappings }).draft.tasks).toMatchObject([
    { name: 'Plakát', owner: 'Jana', plannedFinish: '2025-03-01' },
  ])
})

test('a calendar of articles is a list of tasks, and the day on which one goes out is its end', () => {
  const table = tableOf([
    ['选题', '编辑', '上线', '校对'],
    ['秋日出游攻略', '小陈', day('2025-09-03'), '老吴'],
    ['咖啡豆怎么选', '小陈', day('2025-09-10'), '老吴'],
    ['会员日倒计时', '阿宁', day('2025-09-17'), '老吴'],
  ])
  expect(table.letters).toEqual({ name: 'A', owner: 'B', plannedFinish: 'C' })
  expect(table.tasks[1]).toMatchObject({ name: '咖啡豆怎么选', plannedFinish: '2025-09-10' })
})

test('what is done about a point of main effect is the task, and the point what it belongs to', () => {
  const table = tableOf([
    ['序号', '重点工作', '具体举措', '责任部门', '协办部门', '完成时限', '进展'],
    [1, '会员拉新', '商圈异业合作洽谈', '会员部', '市场部', day('2025-09-15'), '推进中'],
    [2, '会员拉新', '扫码入会海报上墙', '营运部', '', day('2025-09-10'), '完结'],
    [3, '氛围布置', '中庭美陈', '市场部', '工程部', day('2025-09-25'), '未启动'],
  ])
  expect(table.tasks).toMatchObject([
    { phase: '会员拉新', name: '商圈异业合作洽谈' },
    { phase: '会员拉新', name: '扫码入会海报上墙', status: 'completed' },
    { phase: '氛围布置', name: '中庭美陈' },
  ])
})
