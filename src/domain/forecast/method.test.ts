import { expect, test } from 'vitest'
import type { ForecastBasis } from './forecast.ts'
import { forecastMethod } from './method.ts'

const basis: ForecastBasis = {
  values: 62,
  stepDays: 1,
  horizon: 21,
  weights: { windowMean: 0.2, wanderingLevel: 0.62, dampedTrend: 0.15, lastYear: 0.03 },
  weekdays: true,
  trials: 12,
  trialSteps: 21,
  trialError: 0.081,
}

test('a forecast says in one sentence from what, by which ways and how well tested', () => {
  expect(forecastMethod(basis, 'zh')).toBe(
    '根据 62 天的数据预测后 21 天：最近的水平 62%、本期以来的平均 20%、逐渐放缓的趋势 15%，并计入星期规律；在已有数据上回测 12 次（每次向后 21 天），平均误差 8%，权重与 80% 区间由此而来。',
  )
  expect(forecastMethod(basis, 'en')).toBe(
    'From 62 days of data to 21 days ahead: the latest level 62%, the average of the window so far 20%, a fading trend 15%, with the weekday pattern; 12 back-tests on the data so far (21 days ahead each) had a mean error of 8% and set the weights and the 80% interval.',
  )
})

test('a forecast from too few values admits that it is not tested', () => {
  const young = { ...basis, values: 3, weights: { windowMean: 1 }, weekdays: false, trials: 0 }
  expect(forecastMethod(young, 'zh')).toBe(
    '根据 3 天的数据预测后 21 天：本期以来的平均 100%；数据太少，还不能回测，区间因此放宽。',
  )
})

test('a finished window needs no method', () => {
  expect(forecastMethod({ ...basis, horizon: 0 }, 'zh')).toBe('窗口已结束，这就是实际结果。')
})
