import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
})
afterAll(() => server.close())

const { people, departments, campaigns, participants } = operations

test('a person of the plan is matched to a member in one step, for everything that is theirs in every campaign', async () => {
  const { linYue, chenHao, zhaoId, campaignId, privateCampaignId, departmentId } = world
  const reviewing = await addTask(world, { reviewerId: zhaoId })
  const helping = await addTask(world, { collaboratorIds: [zhaoId, chenHao.id] })
  await linYue.call(participants.create, { campaignId, personId: zhaoId })
  await linYue.call(departments.update, { departmentId, contactId: zhaoId })
  await linYue.call(campaigns.update, { campaignId: privateCampaignId, executionLeadId: zhaoId })

  expect(await linYue.call(people.match, { personId: zhaoId, memberId: chenHao.id })).toEqual({ tasks: 3 })

  const plan = await linYue.call(campaigns.plan, { campaignId })
  const task = (id: string) => plan.tasks.find((each) => each.id === id)
  expect(task(world.taskIds.streetPromotion)?.ownerId).toBe(chenHao.id)
  expect(task(reviewing)?.reviewerId).toBe(chenHao.id)
  expect(task(helping)?.collaboratorIds).toEqual([chenHao.id])
  expect(plan.participants.map(({ personId }) => personId)).toContain(chenHao.id)
  expect(JSON.stringify(plan)).not.toContain(zhaoId)
  expect((await linYue.call(departments.list, {})).departments[0]?.contactId).toBe(chenHao.id)
  // 陈昊 now leads the campaign that was closed to them.
  expect(await chenHao.call(campaigns.plan, { campaignId: privateCampaignId })).toMatchObject({ role: 'lead' })
  const { events } = await linYue.call(operations.events.list, { campaignId })
  expect(events.filter(({ type }) => type === 'personMatched')).toHaveLength(1)
})

test('only a person without an account is matched, and only to somebody who has one', async () => {
  const { linYue, zhangMin, heJing } = world
  const { id: personId } = await linYue.call(people.create, { name: '钱**' })
  const { id: memberId } = await linYue.call(people.create, { name: '孙**' })
  expect(await linYue.refused(people.match, { personId, memberId })).toMatchObject({ status: 409, code: 'noAccount' })
  const members = { personId: zhangMin.id, memberId: heJing.id }
  expect(await linYue.refused(people.match, members)).toMatchObject({ status: 409, code: 'hasAccount' })
})

test('a person of the plan who is invited keeps their tasks', async () => {
  const { linYue, campaignId } = world
  const { id: personId } = await linYue.call(people.create, { name: '市场专员*' })
  const taskId = await addTask(world, { ownerId: personId })
  const newcomer = await invite(server, linYue, '周倩', 'member', personId)
  const { tasks } = await newcomer.call(operations.today.tasks, {})
  expect(tasks.map(({ id }) => id)).not.toContain(taskId)
  await newcomer.call(operations.tasks.update, { campaignId, taskId, percentComplete: 20 })
  expect((await newcomer.call(operations.today.tasks, {})).tasks.map(({ id }) => id)).toEqual([taskId])
})

test('who was removed is on no list, and their work keeps their name', async () => {
  const { linYue, campaignId } = world
  const leaver = await invite(server, linYue, '吴桐', 'member')
  const taskId = await addTask(world, { ownerId: leaver.id })
  await leaver.call(operations.tasks.update, { campaignId, taskId, percentComplete: 20 })
  await linYue.call(people.remove, { personId: leaver.id })
  const listed = await linYue.call(people.list, {})
  expect(listed.people.map(({ id }) => id)).not.toContain(leaver.id)
  expect(listed.former).toContainEqual({ id: leaver.id, name: '吴桐' })
})

test('two departments have two names', async () => {
  const { linYue } = world
  const create = () => linYue.send('/api/departments', { method: 'POST', body: JSON.stringify({ name: '渠道部' }) })
  const statuses = (await Promise.all([create(), create(), create()])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 409, 409])
})

test('a department that is removed lets its people go', async () => {
  const { linYue } = world
  const { id: departmentId } = await linYue.call(departments.create, { name: '设计部' })
  const { id } = await linYue.call(people.create, { name: '设计主管', departmentId })
  await linYue.call(departments.remove, { departmentId })
  const listed = await linYue.call(people.list, {})
  expect(listed.people.find((person) => person.id === id)).toMatchObject({ departmentId: null })
})
