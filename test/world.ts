import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { z } from 'zod'
import type { WorkspaceRole } from '#domain/roles.ts'
import { operations } from '#operations/index.ts'
import type { Person } from './person.ts'
import type { TestServer } from './server.ts'

export const PASSWORD = 'correct horse'
/** The day on which the world plays: the eighth of the campaign. */
export const TODAY = '2024-06-08'

export interface Named extends Person {
  id: string
  name: string
  email: string
}

/** Two workspaces. In the first a campaign on its eighth day, with a task for everyone who may have one, and a private campaign. */
export interface World {
  /** Owner of the workspace; leads both campaigns. */
  linYue: Named
  /** Members of the workspace with a task each. */
  zhangMin: Named
  chenHao: Named
  /** A guest with one task, which 林悦 reviews. */
  studio: Named
  /** A member of the workspace without a task: sees the open campaign. */
  heJing: Named
  /** Owner of another workspace. */
  stranger: Named
  workspaceId: string
  departmentId: string
  /** 赵**, whom the plan names and who has no account. */
  zhaoId: string
  campaignId: string
  /** Led by 林悦, not open to the workspace. */
  privateCampaignId: string
  goalId: string
  milestoneId: string
  participantId: string
  phaseIds: { preparation: string; warmUp: string; execution: string; closing: string }
  taskIds: { ads: string; influencers: string; video: string; streetPromotion: string }
}

export async function createWorld(server: TestServer): Promise<World> {
  const linYue = await signUp(server, '林悦', '晨曦美妆')
  const stranger = await signUp(server, '外人', '别家公司')
  const { workspace } = await linYue.call(operations.session.current, {})
  await playOn(server, workspace.id, linYue)
  const [zhangMin, chenHao, studio, heJing] = await Promise.all([
    invite(server, linYue, '张敏', 'member'),
    invite(server, linYue, '陈昊', 'member'),
    invite(server, linYue, '光影工作室', 'guest'),
    invite(server, linYue, '何静', 'member'),
  ])
  const { id: departmentId } = await linYue.call(operations.departments.create, { name: '市场部', contactId: zhangMin.id })
  const { id: zhaoId } = await linYue.call(operations.people.create, { name: '赵**', title: '销售主管' })
  const people = { linYue, zhangMin, chenHao, studio, heJing, stranger, departmentId, zhaoId, workspaceId: workspace.id }
  return { ...people, ...(await createCampaign(people)), privateCampaignId: await createPrivateCampaign(linYue) }
}

/** One more task of the open campaign, by its lead. */
export async function addTask(
  { linYue, campaignId, phaseIds }: World,
  task: Partial<z.input<typeof operations.tasks.create.input>> = {},
): Promise<string> {
  const given = { campaignId, phaseId: phaseIds.execution, name: `任务 ${randomUUID()}`, ...task }
  return (await linYue.call(operations.tasks.create, given)).id
}

/** A task as one of them sees it. */
export async function seenTask(viewer: Person, campaignId: string, taskId: string) {
  const { tasks } = await viewer.call(operations.campaigns.plan, { campaignId })
  return tasks.find(({ id }) => id === taskId)!
}

export async function signUp(server: TestServer, name: string, workspaceName: string): Promise<Named> {
  const visitor = server.visitor()
  const email = `${randomUUID()}@example.com`
  const { person } = await visitor.call(operations.session.signUp, { workspaceName, name, email, password: PASSWORD })
  return Object.assign(visitor, { id: person.id, name, email })
}

/** Invites somebody and lets them accept. */
export async function invite(
  server: TestServer,
  admin: Person,
  name: string,
  role: WorkspaceRole,
  personId?: string,
): Promise<Named> {
  const { token } = await admin.call(operations.invitations.create, { role, ...(personId && { personId }) })
  const visitor = server.visitor()
  const email = `${randomUUID()}@example.com`
  const { person } = await visitor.call(operations.invitations.accept, { token, name, email, password: PASSWORD })
  return Object.assign(visitor, { id: person.id, name, email })
}

/** Only a demonstration can be pinned to a day, and tests that speak of days need one. */
async function playOn({ database }: TestServer, workspaceId: string, owner: Person): Promise<void> {
  const client = new Client(database.owner)
  await client.connect()
  await client.query('update workspace set is_demo = true where id = $1', [workspaceId])
  await client.end()
  await owner.call(operations.workspace.update, { pinnedToday: TODAY })
}

type People = Pick<World, 'linYue' | 'zhangMin' | 'chenHao' | 'studio' | 'departmentId' | 'zhaoId'>

async function createCampaign({ linYue, zhangMin, chenHao, studio, departmentId, zhaoId }: People) {
  const period = { startDate: '2024-06-01', endDate: '2024-06-30' }
  const { id: campaignId } = await linYue.call(operations.campaigns.create, { name: '夏季新品上市', kind: 'launch', ...period })
  const add = async (noun: 'goals' | 'participants', fields: object) =>
    (await linYue.call(operations[noun].create as typeof operations.goals.create, { campaignId, ...fields } as never)).id
  const goalId = await add('goals', { metric: '销售额', targetValue: '5000000', unit: '元' })
  const participantId = await add('participants', { departmentId, personId: zhangMin.id })
  const { phases, milestones } = await linYue.call(operations.campaigns.plan, { campaignId })
  const [preparation, warmUp, execution, closing] = phases.map(({ id }) => id) as [string, string, string, string]
  const task = async (phaseId: string, name: string, ownerId: string, plannedStart: string, plannedFinish: string, rest = {}) => {
    const plan = { campaignId, phaseId, name, ownerId, plannedStart, plannedFinish, ...rest }
    return (await linYue.call(operations.tasks.create, plan)).id
  }
  const taskIds = {
    ads: await task(warmUp, '朋友圈广告投放', zhangMin.id, '2024-06-01', '2024-06-03'),
    influencers: await task(warmUp, 'KOL内容发布', chenHao.id, '2024-06-02', '2024-06-05', { quantityPlanned: 5 }),
    video: await task(execution, '短视频拍摄', studio.id, '2024-06-06', '2024-06-12', { reviewerId: linYue.id }),
    streetPromotion: await task(execution, '地推活动', zhaoId, '2024-06-08', '2024-06-23'),
  }
  const phaseIds = { preparation, warmUp, execution, closing }
  return { campaignId, goalId, participantId, milestoneId: milestones[0]!.id, phaseIds, taskIds }
}

async function createPrivateCampaign(lead: Person): Promise<string> {
  const period = { startDate: '2024-07-01', endDate: '2024-07-31' }
  const { id } = await lead.call(operations.campaigns.create, { name: '七夕保密计划', kind: 'promotion', ...period })
  await lead.call(operations.campaigns.update, { campaignId: id, isOpenToWorkspace: false })
  return id
}
