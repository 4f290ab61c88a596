import type { ProblemTexts } from './problemText.ts'

export const progressProblems = {
  countWithoutPlan: {
    status: 422,
    zh: '请先填写计划数量，再填完成数量。',
    en: 'Please set the planned quantity before the quantity done.',
  },
  percentFollowsCount: {
    status: 422,
    zh: '这个任务按数量计进度（{done} / {planned} {unit}），请修改完成数量。',
    en: 'This task’s percent follows its count ({done} / {planned} {unit}); please change the quantity done.',
  },
  countIncomplete: {
    status: 422,
    zh: '只完成了 {done} / {planned} {unit}，还不能算已完成。',
    en: 'Only {done} / {planned} {unit} are done, so it is not finished yet.',
  },
  contradictsStatus: {
    status: 422,
    zh: '这一格与所填的完成状态矛盾，请改其中一个。',
    en: 'This contradicts the status that is given; please change one of the two.',
  },
  overdueIsDerived: {
    status: 422,
    zh: '“已延期”由日期得出：请填写预计完成日期。',
    en: '“Overdue” follows from the dates; please give the expected finish.',
  },
  finishBeforeStart: {
    status: 422,
    zh: '完成日期 {finish} 早于开始日期 {start}。',
    en: 'The finish {finish} is before the start {start}.',
  },
  actualInFuture: {
    status: 422,
    zh: '{day} 还没有到（今天是 {today}），实际日期不能在未来。',
    en: '{day} has not come yet (today is {today}); actual dates can’t be in the future.',
  },
  percentOutOfRange: {
    status: 422,
    zh: '进度是 0 到 100 之间的数，不是 {value}。',
    en: 'Percent is a number from 0 to 100, not {value}.',
  },
  needsAcceptance: {
    status: 409,
    zh: '这个任务要审核人通过后才算完成，请提交审核。',
    en: 'This task is finished when its reviewer accepts it; please submit it for review.',
  },
  noReviewer: { status: 409, zh: '这个任务没有指定审核人。', en: 'This task has no reviewer.' },
  onlyReviewer: { status: 403, zh: '只有审核人可以通过或退回。', en: 'Only the reviewer can accept or return it.' },
  nothingSubmitted: { status: 409, zh: '没有待审核的提交。', en: 'Nothing was submitted for review.' },
  alreadyFinished: { status: 409, zh: '任务已完成或已取消。', en: 'The task is finished or cancelled.' },
  alreadySubmitted: {
    status: 409,
    zh: '已提交审核，正在等审核人处理。',
    en: 'It is submitted already and waits for the reviewer.',
  },
  progressInFuture: {
    status: 422,
    zh: '{day} 还没有到，不能提前记录进展。',
    en: '{day} has not come yet; progress can’t be recorded ahead.',
  },
  statusIsOfToday: {
    status: 422,
    zh: '更正 {day} 的记录不改变现在的状态，请只填进度、数量或说明。',
    en: 'A correction of {day} does not change the status of now; please give only percent, count or note.',
  },
} as const satisfies ProblemTexts
