import { v7 as newId } from 'uuid'
import { closingReport } from '#domain/closingReport/assemble.ts'
import { reportPage } from '#domain/closingReport/reportPage.ts'
import { packTask } from '#domain/offlineFile/offlineFile.ts'
import type { OfflineAbout, OfflinePerson } from '#domain/offlineFile/offlineFile.ts'
import { OFFLINE_FORMAT } from '#domain/offlineFile/offlineFile.ts'
import { Problem, type Language } from '#domain/problem.ts'
import { isTheirs } from '#domain/taskEdit.ts'
import type { Operations } from '#operations/index.ts'
import type { CampaignFile, OfflineView } from '#operations/offlineFiles.ts'
import type { OutputOf } from '#operations/operation.ts'
import type { CampaignContext } from '../context.ts'
import { sealsOf } from '../offlineSeal.ts'
import { commentsOnTasks } from '../queries/comments.ts'
import { decisionsOfCampaign } from '../queries/decisions.ts'
import { departmentsOf } from '../queries/departments.ts'
import { issuesAsJson } from '../queries/issues.ts'
import { lessonsIn } from '../queries/lessons.ts'
import { namesOfPeople } from '../queries/people.ts'
import { planAsJson } from '../queries/plans.ts'
import { workspaceSecret } from '../queries/secrets.ts'
import { withEffects } from './decisionEffects.ts'
import { outlookOfCampaign } from './kpiOutlooks.ts'
import { reportSource } from './reportSource.ts'

type Plan = OutputOf<Operations['campaigns']['plan']>
type Logs = Pick<OfflineView, 'kpis' | 'issues' | 'decisions' | 'lessons' | 'comments' | 'report'>

/** All that the file holds: what its reader may see and nothing else, with the parts signed that come back. */
export async function offlineFacts(context: CampaignContext, ownerId: string | null): Promise<CampaignFile> {
  const { tx, who } = context
  const reader = readerOf(context, ownerId)
  const plan = JSON.parse(await planAsJson(reader, null)) as Plan
  const tasks = ownerId === null ? plan.tasks : plan.tasks.filter((task) => isTheirs(task, ownerId))
  if (ownerId !== null && tasks.length === 0) throw new Problem('noTasksOfOwner', {}, { field: 'ownerId' })
  const view = await viewOf(reader, plan)
  const sealed = {
    about: aboutFile(context, plan.campaign.name, ownerId),
    people: namedIn(await namesOfPeople(tx, who.workspaceId), { tasks, view }),
    tasks: tasks.map(packTask),
  }
  return { ...sealed, view, seals: sealsOf(sealed, await workspaceSecret(tx, who.workspaceId)) }
}

/** For one owner everything is read with their eyes, as those of a guest: the rules of what a guest may see hold for the file. */
function readerOf(context: CampaignContext, ownerId: string | null): CampaignContext {
  const { who, campaign } = context
  if (campaign.role === 'guest' && ownerId !== null && ownerId !== who.personId) throw new Problem('notFound')
  if (ownerId === null) return context
  return { ...context, who: { ...who, personId: ownerId }, campaign: { ...campaign, role: 'guest' } }
}

function aboutFile({ who, campaign, today, now }: CampaignContext, campaignName: string, ownerId: string | null): OfflineAbout {
  return {
    format: OFFLINE_FORMAT,
    fileId: newId(),
    workspaceId: who.workspaceId,
    workspaceName: who.workspaceName,
    campaignId: campaign.id,
    campaignName,
    revision: campaign.revision,
    asOf: today,
    madeAt: now.toISOString(),
    madeBy: who.name,
    ownerId: ownerId ?? (campaign.role === 'guest' ? who.personId : null),
  }
}

async function viewOf(reader: CampaignContext, plan: Plan): Promise<OfflineView> {
  const { tx, who } = reader
  const departments = new Map((await departmentsOf(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const people = new Map((await namesOfPeople(tx, who.workspaceId)).map(({ id, name }) => [id, name]))
  const { campaign, goals, milestones, phases, dependencies, predecessors } = plan
  const participants = plan.participants
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ departmentId, personId }) => {
      const department = departments.get(departmentId ?? '')
      return department ? [{ department, contact: people.get(personId ?? '') ?? null }] : []
    })
  return { campaign, goals, milestones, phases, participants, dependencies, predecessors, ...(await logsOf(reader)) }
}

async function logsOf(reader: CampaignContext): Promise<Logs> {
  const { issues } = JSON.parse(await issuesAsJson(reader, undefined)) as OutputOf<Operations['issues']['list']>
  if (reader.campaign.role === 'guest') return { kpis: [], issues, decisions: [], lessons: [], comments: [], report: null }
  const { kpis } = await outlookOfCampaign(reader, reader.today)
  const decisions = await withEffects(reader, await decisionsOfCampaign(reader))
  const lessons = await lessonsIn(reader, { campaignIds: [reader.campaign.id] })
  return {
    kpis,
    issues,
    decisions: decisions.map(({ decision, ...effect }) => ({ ...decision, ...effect })),
    lessons: lessons.filter(({ campaignId }) => campaignId === reader.campaign.id),
    comments: await commentsOnTasks(reader),
    report: await reportOf(reader),
  }
}

/** In both languages, as the page can change between them. */
async function reportOf(reader: CampaignContext): Promise<OfflineView['report']> {
  const source = await reportSource(reader, reader.today)
  const pageIn = (language: Language) => reportPage(closingReport({ ...source, language }))
  return { zh: pageIn('zh'), en: pageIn('en') }
}

/** The names of whoever the file speaks of, and of nobody else. */
function namedIn(people: readonly OfflinePerson[], spoken: unknown): OfflinePerson[] {
  const text = JSON.stringify(spoken)
  return people.filter(({ id }) => text.includes(id)).map(({ id, name }) => ({ id, name }))
}
