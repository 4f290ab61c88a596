import { expect, test } from 'vitest'
import { csvRows, separatorOf } from './csv.ts'
import { readTable, type TableOptions, type TableReading } from './readTable.ts'
import { skipSentence, tableProblemSentence, tableQuestionSentence } from './tableProblem.ts'

function read(text: string, options: TableOptions = {}): TableReading {
  const separator = separatorOf(text)
  const reading = readTable(csvRows(text, separator), { separator, ...options })
  if (!reading) throw new Error('no days found')
  return reading
}

function told({ values }: TableReading): string[] {
  return values.map(({ day, metric, dimension, value, percent }) =>
    [day, metric, dimension, value + (percent ? '%' : '')].filter((part) => part !== null).join(' '),
  )
}

const problems = (reading: TableReading) => reading.problems.map((problem) => tableProblemSentence(problem, 'zh'))

test('a wide table has a row a day and a column a metric', () => {
  const reading = read(
    '日期,销售额（万元）,新增会员,备注\n2024/6/1,12.5,120,首日\n2024年6月2日,"1,013.25",,下雨\n合计,1025.75,120,\n',
  )
  expect(told(reading)).toEqual(['2024-06-01 销售额 125000', '2024-06-01 新增会员 120', '2024-06-02 销售额 10132500'])
  expect(reading.mapping).toMatchObject({ kind: 'wide', date: '日期', values: ['销售额（万元）', '新增会员'] })
  expect(reading.skipped.map(({ column, reason }) => skipSentence(reading.headings[column]!, reason, 'zh'))).toEqual([
    '没有读取“备注”：不是数值，也不需要它来区分各行。',
  ])
})

test('a long table names the metric and the channel in every row', () => {
  const reading = read('指标,渠道,日期,实际值\n曝光量,抖音,6月1日,50万\n点击率,抖音,6月1日,5%\n曝光量,小红书,6月1日,3.2w\n', {
    year: 2024,
  })
  expect(told(reading)).toEqual(['2024-06-01 曝光量 抖音 500000', '2024-06-01 点击率 抖音 5%', '2024-06-01 曝光量 小红书 32000'])
})

test('a column of names is one of metrics where the workspace knows them', () => {
  const text = 'date,what,number\n2024-06-01,CTR,5\n2024-06-01,GMV,7\n'
  expect(told(read(text, { knownMetrics: ['ctr', 'gmv'] }))).toEqual(['2024-06-01 CTR 5', '2024-06-01 GMV 7'])
  expect(told(read(text))).toEqual(['2024-06-01 number CTR 5', '2024-06-01 number GMV 7'])
})

test('a table across has a row a metric and a column a day, under a title', () => {
  const reading = read('6月数据日报,,,\n指标,渠道,6月1日,6月2日\n曝光量,抖音,"1,200","1,300"\n点击率,抖音,5%,6%\n', {
    year: 2024,
  })
  expect(told(reading)).toEqual([
    '2024-06-01 曝光量 抖音 1200',
    '2024-06-02 曝光量 抖音 1300',
    '2024-06-01 点击率 抖音 5%',
    '2024-06-02 点击率 抖音 6%',
  ])
})

test('identifiers and empty columns are left out and said so', () => {
  const reading = read(
    'id,c_date,campaign_name,campaign_id,clicks,Ro Mi\n1,2/1/2021,a,349043,10,\n2,2/1/2021,b,348934,20,\n3,2/13/2021,a,349043,30,\n',
  )
  expect(told(reading)).toEqual(['2021-02-01 clicks a 10', '2021-02-01 clicks b 20', '2021-02-13 clicks a 30'])
  expect(reading.skipped.map(({ column, reason }) => [reading.headings[column], reason])).toEqual([
    ['id', 'identifier'],
    ['campaign_id', 'identifier'],
    ['Ro Mi', 'empty'],
  ])
})

test('semicolons, decimal commas and day first are understood together', () => {
  expect(told(read('Datum der Messung;Date;Umsatz\nx;13.06.2024;1.234,50\nx;14.06.2024;987,25\n'))).toEqual([
    '2024-06-13 Umsatz 1234.5',
    '2024-06-14 Umsatz 987.25',
  ])
})

test('one date that only one order allows decides for the whole column', () => {
  expect(told(read('date,n\n5/6/2024,1\n13/6/2024,2\n'))).toEqual(['2024-06-05 n 1', '2024-06-13 n 2'])
  expect(told(read('date,n\n5/6/2024,1\n6/13/2024,2\n'))).toEqual(['2024-05-06 n 1', '2024-06-13 n 2'])
})

test('days that follow each other in only one order decide too', () => {
  const text = `date,n\n${[1, 2, 3, 4, 5, 6].map((day) => `${day}/6/2024,${day}`).join('\n')}\n`
  expect(told(read(text)).slice(0, 2)).toEqual(['2024-06-01 n 1', '2024-06-02 n 2'])
  expect(read(text).questions).toEqual([])
})

test('where nothing decides the order of day and month, a person is asked, and the answer is remembered', () => {
  const text = 'date,n\n1/2/2024,1\n5/6/2024,2\n'
  const reading = read(text)
  expect(reading.questions.map((question) => tableQuestionSentence(question, 'zh'))).toEqual([
    '“date”列的 1/2/2024 是日/月/年，还是月/日/年？',
  ])
  const answered = read(text, { mapping: { ...reading.mapping, dayOrder: 'dmy' } })
  expect(answered.questions).toEqual([])
  expect(told(answered)).toEqual(['2024-02-01 n 1', '2024-06-05 n 2'])
  expect(answered.mapping.dayOrder).toBe('dmy')
})

test('a column that proves both orders is read where it is certain, the rest is named', () => {
  const reading = read('date,n\n13/6/2024,1\n6/14/2024,2\n5/6/2024,3\n')
  expect(told(reading)).toEqual(['2024-06-13 n 1', '2024-06-14 n 2'])
  expect(problems(reading)).toEqual(['第 4 行第 1 列（date）：“5/6/2024”可以是两个日期，同列两种写法都有。'])
})

test('groups of three are thousands where the column or its neighbours show it', () => {
  expect(told(read('date,a,b\n2024-06-01,"2,146",152\n2024-06-02,"3,621",985\n'))).toContain('2024-06-01 a 2146')
  expect(told(read('date;a;b\n2024-06-01;1.234;0,5\n'))).toEqual(['2024-06-01 a 1234', '2024-06-01 b 0.5'])
})

test('a mark that may be either is asked about', () => {
  const reading = read('date,price\n2024-06-01,1.234\n2024-06-02,2.345\n')
  expect(reading.questions).toMatchObject([{ code: 'decimalMark', column: 2, example: '1.234' }])
  expect(told(read('date,price\n2024-06-01,1.234\n', { mapping: { ...reading.mapping, decimalMark: 'comma' } }))).toEqual([
    '2024-06-01 price 1234',
  ])
})

test('several notations in one column are read cell by cell, only the doubtful cell is named', () => {
  const reading = read(
    '日期;销售额\n2024-06-01;1.234,50\n2024-06-02;￥2,345.60\n2024-06-03;1.2万\n2024-06-04;3,456\n2024-06-05;700\n',
  )
  expect(told(reading)).toEqual([
    '2024-06-01 销售额 1234.5',
    '2024-06-02 销售额 2345.6',
    '2024-06-03 销售额 12000',
    '2024-06-05 销售额 700',
  ])
  expect(problems(reading)).toEqual([
    '第 5 行第 2 列（销售额）：“3,456”里的逗号或点可以是千分位，也可以是小数，同列两种写法都有。',
  ])
})

test('every unreadable cell is named with line and column, the rest is offered', () => {
  const reading = read('日期,曝光量,点击量\n2024-06-01,五百,10\n,600,20\n2024-06-31,700,30\n2024-06-04,800,约40\n')
  expect(told(reading)).toEqual(['2024-06-01 点击量 10', '2024-06-04 曝光量 800'])
  expect(problems(reading)).toEqual([
    '第 2 行第 2 列（曝光量）：看不懂数值“五百”。',
    '第 3 行第 1 列（日期）：这一行没有日期。',
    '第 4 行第 1 列（日期）：看不懂日期“2024-06-31”。',
    '第 5 行第 3 列（点击量）：看不懂数值“约40”。',
  ])
  expect(tableProblemSentence(reading.problems[0]!, 'en')).toBe(
    'Line 2, column 2 (曝光量): “五百” is no number that we can read.',
  )
})

test('a bare number among percentages is not guessed at', () => {
  const reading = read('日期,点击率\n2024-06-01,5%\n2024-06-02,6\n2024-06-03,0\n')
  expect(told(reading)).toEqual(['2024-06-01 点击率 5%', '2024-06-03 点击率 0%'])
  expect(problems(reading)).toEqual(['第 3 行第 2 列（点击率）：同列别的数值带 %，“6”没有。'])
})

test('rates between 0 and 1 may be fractions, so a person is asked', () => {
  const text = '日期,点击率\n2024-06-01,0.05\n2024-06-02,0.06\n'
  const reading = read(text)
  expect(reading.questions.map((question) => tableQuestionSentence(question, 'zh'))).toEqual([
    '“点击率”列的 0.05 是比例（0.05 即 5%），还是百分数（0.05 即 0.05%）？',
  ])
  expect(told(read(text, { mapping: { ...reading.mapping, fractions: ['点击率'] } }))).toEqual([
    '2024-06-01 点击率 5%',
    '2024-06-02 点击率 6%',
  ])
  expect(read('日期,点击率(%)\n2024-06-01,0.05\n').questions).toEqual([])
})

test('days as spreadsheets and databases store them are days under a heading that says so', () => {
  expect(told(read('日期,n\n20240601,1\n45446,2\n2024-06-04 00:00:00,3\n'))).toEqual([
    '2024-06-01 n 1',
    '2024-06-03 n 2',
    '2024-06-04 n 3',
  ])
})

test('a remembered mapping keeps what a person chose, also when columns have moved', () => {
  const { mapping } = read('日期,销售额,订单\n2024-06-01,5,1\n')
  const reading = read('订单,备用,销售额,日期\n1,9,5,2024-06-02\n', { mapping: { ...mapping, values: ['销售额'] } })
  expect(told(reading)).toEqual(['2024-06-02 销售额 5'])
})

test('a table without days is not one of KPI values', () => {
  expect(readTable(csvRows('name,number\na,1\n'))).toBeNull()
  expect(readTable([])).toBeNull()
})

test('a number too large to be kept is named, not taken for infinity', () => {
  const reading = read('日期,销售额\n2024-06-01,1E400\n2024-06-02,99999999999999999999\n2024-06-03,7\n')
  expect(told(reading)).toEqual(['2024-06-03 销售额 7'])
  expect(problems(reading)).toEqual([
    '第 2 行第 2 列（销售额）：“1E400”大得不像一个数值。',
    '第 3 行第 2 列（销售额）：“99999999999999999999”大得不像一个数值。',
  ])
})

test('a file of one channel says nothing of the whole', () => {
  expect(told(read('日期,渠道,销售额\n2024-06-01,抖音,5\n2024-06-02,抖音,6\n'))).toEqual([
    '2024-06-01 销售额 抖音 5',
    '2024-06-02 销售额 抖音 6',
  ])
})

test('a heading of two lines names its columns by both', () => {
  const reading = read('日期,线上,,线下\n,销售额,点击率,到店率\n2024-06-01,100,4%,12%\n')
  expect(told(reading)).toEqual(['2024-06-01 线上 销售额 100', '2024-06-01 线上 点击率 4%', '2024-06-01 线下 到店率 12%'])
  expect(reading.problems).toEqual([])
})
