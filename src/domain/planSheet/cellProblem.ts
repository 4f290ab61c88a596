import type { Language } from '../problem.ts'
import { cellName } from './cells.ts'
import type { SheetField } from './columnMeaning.ts'

/** What an import could not take from one cell. Everything else of the row is still read. */
export interface CellProblem {
  /** Empty for a .csv. */
  sheet: string
  row: number
  /** Counted from 0. */
  column: number
  /** What the cell was to give; null for the basics above the list. */
  field: SheetField | null
  /** What the cell says. */
  value: string
  code: CellProblemCode
  params: Record<string, string | number>
}

export type CellProblemCode = keyof typeof cellProblems

/** `{cell}` and `{value}` are always filled in. */
const cellProblems = {
  dateImpossible: {
    zh: '{cell}：日历上没有“{value}”这一天，日期留空，原文写入备注。',
    en: '{cell}: no calendar has “{value}”; the date is left empty and the words go to the remarks.',
  },
  dateVague: {
    zh: '{cell}：“{value}”没有说明是哪一天，日期留空，原文写入备注。',
    en: '{cell}: “{value}” names no single day; the date is left empty and the words go to the remarks.',
  },
  dateUnread: {
    zh: '{cell}：看不懂日期“{value}”，日期留空，原文写入备注。',
    en: '{cell}: “{value}” is no date that we can read; it is left empty and the words go to the remarks.',
  },
  dateWithoutYear: {
    zh: '{cell}：“{value}”没有年份，表中也没有活动周期可以推断，日期留空，原文写入备注。',
    en: '{cell}: “{value}” has no year, and no campaign period says which; the date is left empty and the words go to the remarks.',
  },
  finishBeforeStart: {
    zh: '{cell}：完成日期 {value} 早于开始日期 {start}，开始日期留空，请核对。',
    en: '{cell}: the finish {value} is before the start {start}; the start is left empty, please check.',
  },
  percentOutOfRange: {
    zh: '{cell}：进度“{value}”不在 0 到 100 之间，进度留空。',
    en: '{cell}: the percent “{value}” is not between 0 and 100; it is left empty.',
  },
  percentUnread: {
    zh: '{cell}：看不懂进度“{value}”，进度留空。',
    en: '{cell}: “{value}” is no percent that we can read; it is left empty.',
  },
  percentIsDate: {
    zh: '{cell}：表格软件把进度变成了日期 {value}（例如输入 3/5），进度留空，请改写为“3/5 家”或百分数。',
    en: '{cell}: the spreadsheet has turned the percent into the date {value} (3/5, for example); it is left empty. Write “3/5 shops” or a percent.',
  },
  statusUnknown: {
    zh: '{cell}：没有“{value}”这种状态，按日期和进度判断，原文写入备注。',
    en: '{cell}: there is no status “{value}”; dates and percent decide, and the word goes to the remarks.',
  },
  ownersSeveral: {
    zh: '{cell}：“{value}”是 {count} 个人，一个任务只有一位负责人：先都记为协作方，请指定负责人。',
    en: '{cell}: “{value}” are {count} people, and a task has one owner: all become collaborators until you name the owner.',
  },
  formulaError: {
    zh: '{cell}：公式出错（{value}），按空白处理。',
    en: '{cell}: the formula fails ({value}); it counts as empty.',
  },
  formulaUncomputed: {
    zh: '{cell}：公式“{value}”没有保存结果，按空白处理。请用 Excel 或 WPS 打开并保存一次。',
    en: '{cell}: the file holds no result of the formula “{value}”; it counts as empty. Open and save it in Excel or WPS once.',
  },
  predecessorsUnread: {
    zh: '{cell}：看不懂前置任务“{value}”，没有采用。请写序号或任务名，例如 3、3FS+2d。',
    en: '{cell}: the predecessors “{value}” can’t be read and are not taken. Please write a number or a task’s name, such as 3 or 3FS+2d.',
  },
  nameMissing: { zh: '{cell}：这一行没有任务名称，请补上。', en: '{cell}: this row has no task name; please add one.' },
  goalWithoutNumber: {
    zh: '{cell}：目标“{value}”里没有数值，请补上。',
    en: '{cell}: the goal “{value}” names no number; please add one.',
  },
  milestoneWithoutDate: {
    zh: '{cell}：节点“{value}”没有读到日期，请补上。',
    en: '{cell}: no date was found in the milestone “{value}”; please add one.',
  },
  decisionMissing: {
    zh: '{cell}：这一行的调整措施是空的，原来的保留不变。',
    en: '{cell}: this row no longer says what is to be done; what was decided stays.',
  },
  decisionDateUnread: {
    zh: '{cell}：看不懂日期“{value}”，这一格没有采用。',
    en: '{cell}: “{value}” is no date that we can read; the cell is not taken.',
  },
  decisionOwnersSeveral: {
    zh: '{cell}：“{value}”是 {count} 个人，一条调整措施只有一位责任人，这一格没有采用。',
    en: '{cell}: “{value}” are {count} people, and one carries a decision out; the cell is not taken.',
  },
  decisionStateUnknown: {
    zh: '{cell}：没有“{value}”这种状态，请填执行中、已完成或已放弃。',
    en: '{cell}: there is no state “{value}”; a decision is 执行中, 已完成 or 已放弃.',
  },
  logTextMissing: {
    zh: '{cell}：这一格是空的，原来的保留不变。',
    en: '{cell}: nothing is left in this cell; what it said before stays.',
  },
  logDateUnread: {
    zh: '{cell}：看不懂日期“{value}”，这一格没有采用。',
    en: '{cell}: “{value}” is no date that we can read; the cell is not taken.',
  },
  logPeopleSeveral: {
    zh: '{cell}：“{value}”是 {count} 个人，责任人只能有一位，这一格没有采用。',
    en: '{cell}: “{value}” are {count} people, and one is responsible; the cell is not taken.',
  },
  logChoiceUnknown: {
    zh: '{cell}：没有“{value}”这个选项，请填{choices}。',
    en: '{cell}: there is no “{value}”; it is one of {choices}.',
  },
  keyRepeated: {
    zh: '{cell}：这一行是由另一行复制来的，按新任务处理。',
    en: '{cell}: this row is a copy of another; it counts as a new task.',
  },
} as const satisfies Record<string, { zh: string; en: string }>

export function cellProblemSentence(problem: CellProblem, language: Language): string {
  const params: Record<string, string | number> = {
    ...problem.params,
    cell: cellName(problem.row, problem.column),
    value: problem.value,
  }
  return cellProblems[problem.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}
