import type { Language } from '#domain/problem.ts'
import type { CandidateName } from './candidates.ts'
import type { ForecastBasis } from './forecast.ts'
import { namesOf } from './weights.ts'

/** A way that counts less than this is not worth a reader's time. */
const worthSaying = 0.05

/** One sentence on how a forecast got there: from what, by which ways, and how well they did in back-tests. */
export function forecastMethod(basis: ForecastBasis, language: Language): string {
  if (basis.horizon === 0)
    return language === 'en' ? 'The window is over: this is the result itself.' : '窗口已结束，这就是实际结果。'
  return language === 'en' ? inEnglish(basis) : inChinese(basis)
}

function inChinese(basis: ForecastBasis): string {
  const unit = basis.stepDays === 7 ? '周' : '天'
  const ways = waysOf(basis, 'zh').join('、')
  const tested =
    basis.trials === 0
      ? '数据太少，还不能回测，区间因此放宽'
      : `在已有数据上回测 ${basis.trials} 次（每次向后 ${basis.trialSteps} ${unit}），平均误差 ${percent(basis.trialError)}，权重与 80% 区间由此而来`
  return `根据 ${basis.values} ${unit}的数据预测后 ${basis.horizon} ${unit}：${ways}${basis.weekdays ? '，并计入星期规律' : ''}；${tested}。`
}

function inEnglish(basis: ForecastBasis): string {
  const unit = basis.stepDays === 7 ? 'week' : 'day'
  const ways = waysOf(basis, 'en').join(', ')
  const tested =
    basis.trials === 0
      ? 'too little data for back-tests, so the interval is wide'
      : `${count(basis.trials, 'back-test')} on the data so far (${count(basis.trialSteps, unit)} ahead each) had a mean error of ${percent(basis.trialError)} and set the weights and the 80% interval`
  return `From ${count(basis.values, unit)} of data to ${count(basis.horizon, `${unit} ahead`, `${unit}s ahead`)}: ${ways}${basis.weekdays ? ', with the weekday pattern' : ''}; ${tested}.`
}

const names: Record<CandidateName, Record<Language, string>> = {
  windowMean: { zh: '本期以来的平均', en: 'the average of the window so far' },
  wanderingLevel: { zh: '最近的水平', en: 'the latest level' },
  returningLevel: { zh: '向均值回归的水平', en: 'the level on its way back to the mean' },
  dampedTrend: { zh: '逐渐放缓的趋势', en: 'a fading trend' },
  lastYear: { zh: '去年同期的形状', en: 'the shape of the same weeks last year' },
  plannedShape: { zh: '计划的分布', en: 'the planned shape' },
}

function waysOf({ weights }: ForecastBasis, language: Language): string[] {
  return namesOf(weights)
    .toSorted((a, b) => weights[b]! - weights[a]!)
    .filter((name) => weights[name]! >= worthSaying)
    .map((name) => `${names[name][language]} ${percent(weights[name]!)}`)
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
