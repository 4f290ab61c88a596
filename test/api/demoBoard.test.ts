import { expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { openDemoServer } from '#test/demoServer.ts'

test('a sale of the demonstration’s day moves its board and its goal', async () => {
  const demo = await openDemoServer()
  const { lead, campaignId } = demo
  const { kpis } = await lead.call(operations.kpis.board, { campaignId })
  const sales = kpis.find(({ name }) => name === '销售额')!
  const values = [{ kpiId: sales.kpiId, at: '2024-06-08T23:55:00+08:00', value: '5000' }]
  const { days } = await lead.call(operations.measurements.minutes, { campaignId, values })
  expect(days).toMatchObject([{ isRolledUp: true, value: '190400' }])
  const { kpis: after } = await lead.call(operations.kpis.board, { campaignId })
  expect(after.find(({ kpiId }) => kpiId === sales.kpiId)).toMatchObject({ dayValue: 190_400, toDate: sales.toDate! + 5000 })
  await demo.close()
})
