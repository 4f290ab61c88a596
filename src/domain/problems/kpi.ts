import type { ProblemTexts } from './problemText.ts'

export const kpiProblems = {
  metricInUse: {
    status: 409,
    zh: '“{name}”正在使用，不能删除：有关键指标、任务结果或别的指标引用它。',
    en: '“{name}” is in use by a KPI, a task’s result or another metric and can’t be removed.',
  },
  ratioOfSums: {
    status: 422,
    zh: '只有比率型指标有分子和分母，而且它们必须是累计型；“{name}”不符合。',
    en: 'Only a ratio has a numerator and a denominator, and both must be cumulative; “{name}” does not fit.',
  },
  kpiForCampaign: {
    status: 409,
    zh: '这个活动已有关键指标“{name}”。',
    en: 'This campaign has the KPI “{name}” already.',
  },
  onlyKpiOwner: {
    status: 403,
    zh: '“{name}”的数据由{owner}填报，您不能修改。',
    en: 'The values of “{name}” are entered by {owner}; you can’t change them.',
  },
  unknownKpi: { status: 422, zh: '活动里没有关键指标“{name}”。', en: 'The campaign has no KPI “{name}”.' },
  kpiMissing: { status: 422, zh: '没有写明是哪个指标。', en: 'No KPI is named.' },
  dayUnread: { status: 422, zh: '“{text}”不是日期，请写成 2024-06-01。', en: '“{text}” is no day; please write 2024-06-01.' },
  numberUnread: { status: 422, zh: '“{text}”不是能保存的数值。', en: '“{text}” is no number that can be kept.' },
  valueMissing: { status: 422, zh: '没有数值。', en: 'There is no value.' },
  onlyRatioHasSides: {
    status: 422,
    zh: '“{name}”不是比率，只填一个数值，不填分子和分母。',
    en: '“{name}” is no ratio: give one value, no numerator and denominator.',
  },
  sidesIncomplete: {
    status: 422,
    zh: '“{name}”的分子和分母要一起填；只知道比率时，只填数值。',
    en: 'Give both numerator and denominator of “{name}”, or only the rate where nothing else is known.',
  },
  denominatorNegative: { status: 422, zh: '分母不能小于 0。', en: 'A denominator can’t be below 0.' },
  batchTakenBack: { status: 409, zh: '这一批已经撤回过。', en: 'This batch was taken back already.' },
  batchOverwritten: {
    status: 409,
    zh: '这一批里有 {count} 个数值后来又被更正，不能整批撤回。',
    en: '{count} values of this batch were corrected since, so it can’t be taken back.',
  },
  reasonMissing: { status: 422, zh: '请写明丢弃的原因。', en: 'Please say why it is discarded.' },
  correctOne: { status: 422, zh: '一次只能更正一个数值。', en: 'Only one value can be put right at a time.' },
  tableHasNoDays: {
    status: 422,
    zh: '文件里没有找到日期列，也没有一行日期。请检查是否选对了工作表。',
    en: 'No column and no row of days was found in the file. Please check that it is the right sheet.',
  },
  tableHasQuestions: {
    status: 422,
    zh: '有一列可以有两种读法，请先回答：{question}',
    en: 'A column can be read in two ways; please answer first: {question}',
  },
  wrongScope: {
    status: 403,
    zh: '这个令牌没有所需的权限“{scope}”。',
    en: 'This token lacks the scope “{scope}”.',
  },
  notForTokens: {
    status: 403,
    zh: '这个操作只能登录后进行，不能用令牌。',
    en: 'This can only be done signed in, not with a token.',
  },
  tooManyCalls: {
    status: 429,
    zh: '调用太频繁，请在 {seconds} 秒后再试。',
    en: 'Too many calls; please try again in {seconds} seconds.',
  },
  wrongSignature: { status: 401, zh: '签名不正确。', en: 'The signature is not right.' },
} as const satisfies ProblemTexts
