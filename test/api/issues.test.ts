import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operations } from '#operations/index.ts'
import { files } from '#test/attachmentWorld.ts'
import type { Person } from '#test/person.ts'
import type { TestServer } from '#test/server.ts'
import { startTestServer } from '#test/server.ts'
import type { World } from '#test/world.ts'
import { TODAY, addTask, createWorld, seenTask } from '#test/world.ts'

let server: TestServer
let world: World
let campaignId: string
/** A fresh task of 张敏. */
let taskId: string

beforeAll(async () => {
  server = await startTestServer()
  world = await createWorld(server)
  campaignId = world.campaignId
})
afterAll(() => server.close())
beforeEach(async () => {
  taskId = await addTask(world, { ownerId: world.zhangMin.id })
})

describe('the sheet and the log are one:', () => {
  test('what an owner types into 遇到的问题 is an issue with a number, theirs, of today', async () => {
    await edit({ issue: '审核变慢', countermeasure: '换素材' })
    expect(await log()).toMatchObject([
      {
        number: expect.any(Number),
        description: '审核变慢',
        countermeasure: '换素材',
        raisedOn: TODAY,
        raisedById: world.zhangMin.id,
        ownerId: world.zhangMin.id,
        state: 'open',
      },
    ])
  })

  test('a correction in the log stands in the sheet, and one in the sheet in the log', async () => {
    const { id } = await raise({ description: '审核变慢' })
    expect(await seen()).toMatchObject({ issue: '审核变慢' })
    await world.zhangMin.call(operations.issues.update, { campaignId, issueId: id, countermeasure: '换素材' })
    expect(await seen()).toMatchObject({ countermeasure: '换素材' })
    await edit({ issue: '审核慢了两天' })
    expect(await log()).toMatchObject([{ id, description: '审核慢了两天', countermeasure: '换素材' }])
  })

  test('emptying the cell resolves the issue, and undo brings both back', async () => {
    await raise({ description: '审核变慢' })
    const { eventId } = await edit({ issue: '' })
    expect(await log()).toMatchObject([{ state: 'resolved', resolvedOn: TODAY }])
    await world.zhangMin.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await log()).toMatchObject([{ state: 'open', resolvedOn: null }])
    expect(await seen()).toMatchObject({ issue: '审核变慢' })
  })

  test('many pasted problems become as many issues, each with a number of its own', async () => {
    const create = Array.from({ length: 30 }, (_, index) => ({ name: `粘贴 ${index}`, issue: `问题 ${index}` }))
    const update = [{ taskId, patch: { issue: '一起粘贴的' } }]
    await world.linYue.call(operations.tasks.batch, { campaignId, create, update })
    const { issues } = await world.linYue.call(operations.issues.list, { campaignId })
    expect(issues.filter(({ description }) => /^问题 \d+$|一起粘贴的/.test(description))).toHaveLength(31)
    expect(new Set(issues.map(({ number }) => number)).size).toBe(issues.length)
  })

  test('whoever raises an issue on another’s task can take that back, words and all', async () => {
    const { eventId } = await world.chenHao.call(operations.issues.raise, { campaignId, taskId, description: '缺图' })
    await world.chenHao.call(operations.events.undo, { campaignId, eventId: eventId! })
    expect(await log()).toEqual([])
    expect(await seen()).toMatchObject({ issue: '' })
  })
})

describe('the life of an issue:', () => {
  test('begun, resolved with what it came to, opened again', async () => {
    const { id: issueId } = await raise({ description: '场地未定' })
    await world.zhangMin.call(operations.issues.start, { campaignId, issueId })
    await world.zhangMin.call(operations.issues.resolve, { campaignId, issueId, actualImpactPercent: '-12.50' })
    expect(await log()).toMatchObject([{ state: 'resolved', resolvedOn: TODAY, actualImpactPercent: '-12.5' }])
    await world.zhangMin.call(operations.issues.reopen, { campaignId, issueId })
    expect(await log()).toMatchObject([{ state: 'open', resolvedOn: null }])
  })

  test('what its state forbids is refused with a sentence', async () => {
    const { id: issueId } = await raise({ description: '场地未定' })
    await world.zhangMin.call(operations.issues.close, { campaignId, issueId })
    expect(await world.zhangMin.refused(operations.issues.resolve, { campaignId, issueId })).toMatchObject({
      status: 409,
      code: 'issueStateForbids',
    })
    expect(await world.zhangMin.refused(operations.issues.materialise, { campaignId, issueId })).toMatchObject({ status: 409 })
  })

  test('a risk that happens becomes an issue and appears in the sheet', async () => {
    const { id: issueId } = await raise({ description: '可能下雨', kind: 'risk', probability: 'high' })
    expect(await seen()).toMatchObject({ issue: '' })
    await world.zhangMin.call(operations.issues.materialise, { campaignId, issueId })
    expect(await seen()).toMatchObject({ issue: '可能下雨' })
  })

  test('it is escalated once', async () => {
    const { id: issueId } = await raise({ description: '场地未定' })
    await world.zhangMin.call(operations.issues.escalate, { campaignId, issueId })
    expect(await world.zhangMin.refused(operations.issues.escalate, { campaignId, issueId })).toMatchObject({
      code: 'issueEscalated',
    })
  })
})

describe('who is told:', () => {
  test('whoever is to solve it, and the leads when it is escalated', async () => {
    const { id: issueId } = await raise({ description: '场地未定' }, world.linYue)
    expect(await told(world.zhangMin, issueId)).toMatchObject([{ kind: 'issueAssigned', params: { subject: '场地未定' } }])
    await world.zhangMin.call(operations.issues.escalate, { campaignId, issueId })
    expect(await told(world.linYue, issueId)).toMatchObject([{ kind: 'escalated', actorName: '张敏' }])
  })
})

describe('bad input:', () => {
  test('a future day, a resolution before the issue', async () => {
    expect(await refusedRaise({ raisedOn: '2024-06-09' })).toMatchObject({ status: 422, code: 'actualInFuture' })
    const { id: issueId } = await raise({ description: '场地未定' })
    const early = { campaignId, issueId, day: '2024-06-07' }
    expect(await world.zhangMin.refused(operations.issues.resolve, early)).toMatchObject({ code: 'resolvedBeforeRaised' })
  })

  test('a description of spaces is none', async () => {
    expect(await refusedRaise({ description: '   ' })).toMatchObject({ status: 422, field: 'description' })
  })
})

describe('who may what:', () => {
  test('a member who neither raised nor owns it changes nothing', async () => {
    const { id: issueId } = await raise({ description: '场地未定' })
    expect(await world.chenHao.refused(operations.issues.update, { campaignId, issueId, severity: 'low' })).toMatchObject({
      status: 403,
      code: 'notYourIssue',
    })
  })

  test('a guest sees and raises issues of their own tasks alone', async () => {
    await raise({ description: '场地未定' })
    const own = { campaignId, taskId: world.taskIds.video, description: '缺授权' }
    await world.studio.call(operations.issues.raise, own)
    const { issues } = await world.studio.call(operations.issues.list, { campaignId })
    expect(issues.map(({ description }) => description)).toEqual(['缺授权'])
    expect(await world.studio.refused(operations.issues.raise, { ...own, taskId })).toMatchObject({ status: 404 })
  })

  test('a guest talks and adds photos to an issue of their own, where members answer them by name, and to no other', async () => {
    const { studio, zhangMin } = world
    const own = { campaignId, taskId: world.taskIds.video, description: '镜头进水\n第二机位' }
    const about = { campaignId, subjectNoun: 'issue', subjectId: (await studio.call(operations.issues.raise, own)).id } as const
    await studio.call(operations.comments.create, { ...about, text: '备用机明早到' })
    await studio.call(operations.attachments.upload, { ...about, name: '现场.png' }, { file: new Uint8Array(files.png) })
    expect((await studio.call(operations.attachments.list, about)).attachments).toMatchObject([{ name: '现场.png' }])
    await zhangMin.call(operations.comments.create, { ...about, text: '请先发样片', mentionedIds: [studio.id] })
    const { comments } = await studio.call(operations.comments.list, about)
    expect(comments.map(({ text }) => text)).toEqual(['备用机明早到', '请先发样片'])
    const { notices } = await studio.call(operations.notices.list, {})
    expect(notices[0]).toMatchObject({ kind: 'mentioned', subjectId: about.subjectId, params: { subject: '镜头进水' } })
    const { id: subjectId } = await raise({ description: '场地未定' })
    const others = { ...about, subjectId }
    expect(await studio.refused(operations.comments.create, { ...others, text: '我也来' })).toMatchObject({ status: 404 })
    expect(await studio.refused(operations.comments.list, others)).toMatchObject({ status: 404 })
    await world.linYue.call(operations.issues.remove, { campaignId, issueId: about.subjectId })
    expect((await studio.call(operations.notices.list, {})).notices[0]?.kind).not.toBe('mentioned')
  })

  test('two who write the same field are asked', async () => {
    const { id: issueId, revision } = await raise({ description: '场地未定' })
    await world.linYue.call(operations.issues.update, { campaignId, issueId, basedOn: revision, rootCause: '合同未签' })
    const late = { campaignId, issueId, basedOn: revision, rootCause: '对方改期' }
    expect(await world.zhangMin.refused(operations.issues.update, late)).toMatchObject({ status: 409, theirs: '合同未签' })
  })
})

function edit(patch: { issue?: string; countermeasure?: string }) {
  return world.zhangMin.call(operations.tasks.update, { campaignId, taskId, ...patch })
}

type Raised = Omit<Parameters<typeof call>[0], 'campaignId' | 'taskId'>

function call(input: { description: string; kind?: 'risk'; probability?: 'high'; impactPercent?: string; raisedOn?: string }) {
  return { campaignId, taskId, ...input }
}

function raise(input: Raised, by: Person = world.zhangMin) {
  return by.call(operations.issues.raise, call(input))
}

function refusedRaise(input: Partial<Raised>) {
  return world.zhangMin.refused(operations.issues.raise, call({ description: '问题', ...input }))
}

async function log() {
  return (await world.linYue.call(operations.issues.list, { campaignId, taskId })).issues
}

function seen() {
  return seenTask(world.linYue, campaignId, taskId)
}

async function told(person: Person, issueId: string) {
  const { notices } = await person.call(operations.notices.list, { limit: 200 })
  return notices.filter(({ subjectId }) => subjectId === issueId)
}
