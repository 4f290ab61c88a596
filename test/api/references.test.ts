import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { everyOperation, operations } from '#operations/index.ts'
import type { Operation } from '#operations/operation.ts'
import { exampleOf } from '#test/examples.ts'
import type { Refusal } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { addTask, createWorld, invite } from '#test/world.ts'

let server: TestServer
let world: World
/** The same people and rows in another workspace. */
let elsewhere: World
/** Ids of the stranger's workspace by the field that could name them. */
let foreign: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  elsewhere = await createWorld(server)
  foreign = await strangersIds(world)
})
afterAll(() => server.close())

/** How a refusal calls what is not there; the later ones say in their own words what belongs in the field. */
const unknown = ['unknownReference', 'dependencyElsewhere', 'notTheirTask', 'notAFileOfTheTask']

const references = everyOperation().flatMap(({ name, operation }) =>
  idFields(operation).map((field) => ({ name, operation, field, inPath: operation.path.includes(`:${field}`) })),
)

test.each(references.filter(({ inPath }) => inPath))(
  '$name does not find a $field of another workspace',
  async ({ name, operation, field }) => {
    const input = { ...(await refusable(name)), [field]: await foreignId(name, field) }
    expect(await world.linYue.refused(operation, input)).toMatchObject({ status: 404, code: 'notFound' })
  },
)

test.each(references.filter(({ inPath, operation }) => !inPath && operation.kind === 'write'))(
  '$name refuses a $field of another workspace, and one that nobody has',
  async ({ name, operation, field }) => {
    const input = await refusable(name)
    const isList = field.endsWith('Ids')
    const refusals: string[] = []
    for (const id of [await foreignId(name, field), randomUUID()]) {
      const refusal = await world.linYue.refused(operation, { ...input, [field]: isList ? [id] : id })
      refusals.push(summary(refusal))
    }
    expect(['404 notFound', ...unknown.map((code) => `422 ${code} ${field}`)]).toContain(refusals[0])
    expect(refusals[1]).toBe(refusals[0])
  },
)

test('a batch names the cells that point to another workspace or another campaign, and saves the rest', async () => {
  const { linYue, campaignId, privateCampaignId } = world
  const { phases } = await linYue.call(operations.campaigns.plan, { campaignId: privateCampaignId })
  const [taskId, newId] = [await addTask(world), randomUUID()]
  const { refused } = await linYue.call(operations.tasks.batch, {
    campaignId,
    create: [{ id: newId, name: '新任务', ownerId: foreign.ownerId, phaseId: phases[0]!.id, remarks: '留下' }],
    update: [{ taskId, patch: { reviewerId: foreign.reviewerId, collaboratorIds: [foreign.ownerId!], remarks: '留下' } }],
  })
  expect(refused.map(({ taskId, field, code }) => [taskId, field, code])).toEqual(
    expect.arrayContaining([
      [newId, 'ownerId', 'unknownReference'],
      [newId, 'phaseId', 'unknownReference'],
      [taskId, 'reviewerId', 'unknownReference'],
      [taskId, 'collaboratorIds', 'unknownReference'],
    ]),
  )
  const { tasks } = await linYue.call(operations.campaigns.plan, { campaignId })
  const saved = tasks.filter(({ id }) => id === newId || id === taskId)
  expect(saved.map(({ remarks, ownerId, phaseId }) => [remarks, ownerId, phaseId])).toEqual(
    expect.arrayContaining([
      ['留下', null, null],
      ['留下', null, world.phaseIds.execution],
    ]),
  )
})

describe('what was removed can’t be pointed to any more:', () => {
  test('a person', async () => {
    const { linYue, campaignId, taskIds, departmentId } = world
    const { id: personId } = await linYue.call(operations.people.create, { name: '离职*' })
    await linYue.call(operations.people.remove, { personId })
    const task = { campaignId, taskId: taskIds.ads, ownerId: personId }
    expect(summary(await linYue.refused(operations.tasks.update, task))).toBe('422 unknownReference ownerId')
    const participant = await linYue.refused(operations.participants.create, { campaignId, personId })
    expect(summary(participant)).toBe('422 unknownReference personId')
    const lead = await linYue.refused(operations.campaigns.update, { campaignId, executionLeadId: personId })
    expect(summary(lead)).toBe('422 unknownReference executionLeadId')
    const contact = await linYue.refused(operations.departments.update, { departmentId, contactId: personId })
    expect(summary(contact)).toBe('422 unknownReference contactId')
  })

  test('a department', async () => {
    const { linYue, campaignId, zhaoId } = world
    const { id: departmentId } = await linYue.call(operations.departments.create, { name: '撤销的部门' })
    await linYue.call(operations.departments.remove, { departmentId })
    const participant = await linYue.refused(operations.participants.create, { campaignId, departmentId })
    expect(summary(participant)).toBe('422 unknownReference departmentId')
    const person = await linYue.refused(operations.people.update, { personId: zhaoId, departmentId })
    expect(summary(person)).toBe('422 unknownReference departmentId')
  })

  test('a phase', async () => {
    const { linYue, campaignId, taskIds } = world
    const { id: phaseId } = await linYue.call(operations.phases.create, { campaignId, name: '多余' })
    await linYue.call(operations.phases.remove, { campaignId, phaseId })
    const refusal = await linYue.refused(operations.tasks.update, { campaignId, taskId: taskIds.ads, phaseId })
    expect(summary(refusal)).toBe('422 unknownReference phaseId')
    expect(summary(await linYue.refused(operations.phases.remove, { campaignId, phaseId }))).toBe('404 notFound')
  })
})

test.each(everyOperation().filter(({ operation }) => 'id' in propertiesOf(operation)))(
  '$name refuses an id that is taken, in this workspace or by a removed row',
  async ({ name, operation }) => {
    const input = { ...(await example(name)), id: randomUUID() }
    await world.linYue.call(operation, input)
    expect(await world.linYue.refused(operation, input)).toMatchObject({ status: 409, code: 'idTaken' })
  },
)

test('a batch refuses the rows whose ids are taken and creates the others', async () => {
  const { linYue, campaignId, taskIds } = world
  const id = randomUUID()
  const { refused } = await linYue.call(operations.tasks.batch, {
    campaignId,
    create: [{ id: taskIds.ads, name: '占用' }, { id, name: '新的' }, { id, name: '再一个' }, { name: '没有编号' }],
  })
  expect(refused.map(({ taskId, field, code }) => [taskId, field, code])).toEqual([
    [taskIds.ads, 'id', 'idTaken'],
    [id, 'id', 'idTaken'],
  ])
  const { tasks } = await linYue.call(operations.campaigns.plan, { campaignId })
  const names = tasks.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['朋友圈广告投放', '新的', '没有编号']))
  expect(names).not.toContain('占用')
  expect(names).not.toContain('再一个')
})

test('a person of the plan can have one account, however many links were made for them', async () => {
  const { id: personId } = await world.linYue.call(operations.people.create, { name: '李**' })
  const { token } = await world.linYue.call(operations.invitations.create, { role: 'member', personId })
  const liNa = await invite(server, world.linYue, '李娜', 'member', personId)
  expect(liNa.id).toBe(personId)
  const second = { token, name: '冒名', email: `${randomUUID()}@example.com`, password: 'long enough' }
  expect(await server.visitor().refused(operations.invitations.accept, second)).toMatchObject({ code: 'notFoundByLink' })
  expect(await liNa.call(operations.session.current, {})).toMatchObject({ person: { id: personId } })
})

test.each(['', 'x', '------------------------------------.abc', `${randomUUID()}.abc`, '%00'])(
  'a link with the token “%s” leads nowhere',
  async (token) => {
    const response = await server.visitor().send(`/api/invitations/by-link/${encodeURIComponent(token)}`)
    expect(response.status).toBe(404)
  },
)

/** An id of another workspace: what the same example would send there, or what else the field could name. */
async function foreignId(name: string, field: string): Promise<string> {
  const given = (await theirs(name)) as Record<string, string | string[] | null | undefined>
  const id = [given[field]].flat()[0] ?? foreign[field]
  if (!id) throw new Error(`strangersIds has no ${field} for ${name}`)
  return id
}

async function example(name: string, of = world): Promise<Record<string, unknown>> {
  return (await exampleOf(name)!(of, server)) as Record<string, unknown>
}

/** What is refused changes nothing, so that one example serves all fields of an operation, for as long as it is that operation's turn. */
const refusable = keepsLast((name) => example(name))
const theirs = keepsLast((name) => example(name, elsewhere))

function keepsLast<Made>(make: (name: string) => Promise<Made>): (name: string) => Promise<Made> {
  let last: { name: string; made: Promise<Made> } | undefined
  return (name) => {
    if (last?.name !== name) last = { name, made: make(name) }
    return last.made
  }
}

function summary({ status, code, field }: Refusal): string {
  return [status, code, field].filter(Boolean).join(' ')
}

function idFields(operation: Operation): string[] {
  return Object.keys(propertiesOf(operation)).filter((field) => /Ids?$/.test(field))
}

function propertiesOf({ input }: Operation): Record<string, unknown> {
  return (z.toJSONSchema(input, { io: 'input' }) as { properties: Record<string, unknown> }).properties
}

async function strangersIds({ stranger }: World): Promise<Record<string, string>> {
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const { id: campaignId } = await stranger.call(operations.campaigns.create, { name: '别家', kind: 'launch', ...period })
  const { phases, milestones } = await stranger.call(operations.campaigns.plan, { campaignId })
  const goal = await stranger.call(operations.goals.create, { campaignId, metric: '销售额' })
  const task = await stranger.call(operations.tasks.create, { campaignId, name: '别家的任务' })
  const file = { campaignId, subjectNoun: 'task', subjectId: task.id, name: '别家.csv' } as const
  const attachment = await stranger.call(operations.attachments.upload, file)
  const issue = await stranger.call(operations.issues.raise, { campaignId, description: '别家的问题' })
  const decision = await stranger.call(operations.decisions.make, { campaignId, content: '别家的决定' })
  const review = await stranger.call(operations.reviews.start, { campaignId, kind: 'dailyStandup' })
  const line = { campaignId, reviewId: review.id, section: 'note', text: '别家的记录' } as const
  const note = await stranger.call(operations.reviews.addNote, line)
  const lesson = await stranger.call(operations.lessons.write, { campaignId, kind: 'success', content: '别家的经验' })
  const synonyms = await stranger.call(operations.search.addSynonyms, { words: ['甲', '乙'] })
  const [metric] = (await stranger.call(operations.metrics.list, {})).metrics
  const kpi = await stranger.call(operations.kpis.create, { campaignId, metricId: metric!.id })
  const participant = await stranger.call(operations.participants.create, { campaignId, personId: stranger.id })
  const department = await stranger.call(operations.departments.create, { name: '别家的部门' })
  const invitation = await stranger.call(operations.invitations.create, { role: 'member' })
  const { workspace } = await stranger.call(operations.session.current, {})
  const people = [
    'personId',
    'memberId',
    'contactId',
    'ownerId',
    'reviewerId',
    'attendeeIds',
    'mentionedIds',
    'collaboratorIds',
    'planOwnerId',
    'executionLeadId',
  ]
  return {
    ...Object.fromEntries(people.map((field) => [field, stranger.id])),
    campaignId,
    workspaceId: workspace.id,
    departmentId: department.id,
    invitationId: invitation.id,
    phaseId: phases[0]!.id,
    impactPhaseId: phases[0]!.id,
    milestoneId: milestones[0]!.id,
    launchId: milestones[0]!.id,
    goalId: goal.id,
    taskId: task.id,
    issueId: issue.id,
    decisionId: decision.id,
    reviewId: review.id,
    noteId: note.id,
    lessonId: lesson.id,
    synonymGroupId: synonyms.id,
    intoId: lesson.id,
    sourceId: task.id,
    attachmentIds: attachment.id,
    moveIds: task.id,
    predecessorId: task.id,
    kpiId: kpi.id,
    impactKpiId: kpi.id,
    likeKpiId: kpi.id,
    metricId: metric!.id,
    numeratorId: metric!.id,
    denominatorId: metric!.id,
    participantId: participant.id,
    eventId: goal.eventId!,
  }
}
