import { v7 as newId } from 'uuid'
import type { Change } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { Db, Tx } from '../database/kysely.ts'
import { hashPassword } from '../passwords.ts'
import { addAccount, addMembership } from '../queries/accounts.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { dateCommentsByTheirEvents } from '../queries/comments.ts'
import { saveChanges } from '../queries/changes.ts'
import { openWorkspace } from '../queries/sessions.ts'
import { addWorkspace, hasAnyWorkspace } from '../queries/workspaces.ts'
import { demoIssueChanges } from './issues.ts'
import { addCampaignBefore } from './earlier.ts'
import { addEarlierCampaign } from './lessons.ts'
import { DEMO_PASSWORD, demoSignIns } from './accounts.ts'
import { addDemoValues, demoKpiChanges } from './kpis.ts'
import { tellDemoMorning } from './morning.ts'
import { addDemoMinutes } from './minutes.ts'
import { DEMO_TODAY, campaign, departments, goals, milestones, people, phases, tasks } from './plan.ts'
import { demoPlanDocument } from './planDocument.ts'
import { playExample } from './play.ts'
import { demoReviewChanges, keepDemoPacks } from './reviews.ts'
import { milestoneOfTask, scheduleChanges } from './schedule.ts'

const demoTasks = Object.values(tasks).flat()

/** Puts the demonstration into an empty database, and leaves every other one alone. */
export async function seedDemo(db: Db): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await db.transaction().execute(async (tx) => {
    if (await hasAnyWorkspace(tx)) return
    const workspaceId = newId()
    await addWorkspace(tx, { id: workspaceId, name: '晨曦美妆（演示）', language: 'zh', isDemo: true, pinnedToday: DEMO_TODAY })
    await openWorkspace(tx, workspaceId)
    const ids = idsByName()
    await addTeam(tx, workspaceId, ids, passwordHash)
    await addCampaignBefore(tx, workspaceId, (name) => ids.people.get(name)!)
    await addEarlierCampaign(tx, workspaceId, (name) => ids.people.get(name)!)
    await addExample(tx, workspaceId, ids)
    await tellDemoMorning(tx, workspaceId)
  })
}

interface Ids {
  people: Map<string, string>
  departments: Map<string, string>
  phases: Map<string, string>
  tasks: Map<string, string>
  milestones: Map<string, string>
}

function idsByName(): Ids {
  const named = (names: readonly string[]) => new Map(names.map((name) => [name, newId()]))
  return {
    people: named(Object.keys(people)),
    departments: named(departments),
    phases: named(phases.map(({ name }) => name)),
    tasks: named(demoTasks.map(({ name }) => name)),
    milestones: named(milestones.map(({ name }) => name)),
  }
}

async function addTeam(tx: Tx, workspaceId: string, ids: Ids, passwordHash: string): Promise<void> {
  const accounts = new Map(demoSignIns.map((signIn) => [signIn.name as string, { ...signIn, accountId: newId() }]))
  for (const { accountId, email } of accounts.values()) await addAccount(tx, { id: accountId, email, passwordHash })
  const place = { workspaceId, campaignId: null, revision: 0 }
  await saveChanges(
    tx,
    place,
    departments.map((name) => created('department', { id: ids.departments.get(name)!, name })),
  )
  await saveChanges(
    tx,
    place,
    Object.entries(people).map(([name, { title, department }]) => {
      const account = accounts.get(name)
      return created('person', {
        id: ids.people.get(name)!,
        name,
        title,
        departmentId: department && ids.departments.get(department)!,
        email: account?.email ?? null,
        accountId: account?.accountId ?? null,
        role: account?.role ?? null,
      })
    }),
  )
  await saveChanges(
    tx,
    place,
    contacts().map(([department, name]): Change => {
      const contactId = ids.people.get(name)!
      return {
        noun: 'department',
        id: ids.departments.get(department)!,
        kind: 'changed',
        before: { contactId: null },
        after: { contactId },
      }
    }),
  )
  for (const [name, { accountId }] of accounts)
    await addMembership(tx, { accountId, workspaceId, personId: ids.people.get(name)! })
}

async function addExample(tx: Tx, workspaceId: string, ids: Ids): Promise<void> {
  const { name, kind, planOwner, executionLead, ...basics } = campaign
  const campaignId = newId()
  await addCampaign(tx, { workspaceId, id: campaignId, name, kind })
  const leads = {
    planOwnerId: ids.people.get(planOwner)!,
    executionLeadId: ids.people.get(executionLead)!,
  }
  const signedIn = new Set<string | null>(demoSignIns.map((signIn) => ids.people.get(signIn.name)!))
  const nothing = Object.fromEntries(Object.keys({ ...basics, ...leads }).map((field) => [field, null]))
  const kpiPlace = {
    tx,
    workspaceId,
    campaignId,
    today: DEMO_TODAY,
    person: (name: string) => ids.people.get(name)!,
    phase: (name: string) => ids.phases.get(name)!,
    task: (name: string) => ids.tasks.get(name)!,
  }
  const kpis = await demoKpiChanges(kpiPlace)
  const changes: Change[] = [
    ...kpis.first,
    { noun: 'campaign', id: campaignId, kind: 'changed', before: nothing, after: { ...basics, ...leads } },
    ...goals.map((goal, position) => {
      const kpiId = kpis.byGoal.get(goal.metric) ?? null
      return created('goal', { id: newId(), position, ...goal, kpiId })
    }),
    ...milestones.map((milestone) => created('milestone', { id: ids.milestones.get(milestone.name)!, ...milestone })),
    ...phases.map((phase, position) =>
      created('phase', {
        id: ids.phases.get(phase.name)!,
        position,
        ...phase,
      }),
    ),
    ...contacts().map(([department, person], position) =>
      created('participant', {
        id: newId(),
        position,
        departmentId: ids.departments.get(department)!,
        personId: ids.people.get(person)!,
        role: 'member',
      }),
    ),
    ...Object.entries(tasks).flatMap(([phase, list]) =>
      list.map(({ owner, reviewer, ...task }, index) =>
        created('task', {
          ...blankTask(ids.tasks.get(task.name)!, index + 1),
          ...task,
          phaseId: ids.phases.get(phase)!,
          ownerId: ids.people.get(owner)!,
          milestoneId: ids.milestones.get(milestoneOfTask[task.name] ?? '') ?? null,
          reviewerId: reviewer ? ids.people.get(reviewer)! : null,
        }),
      ),
    ),
    ...issueChangesOf(ids, kpis.kpis),
    ...demoReviewChanges({ person: (who) => ids.people.get(who)!, kpi: (metric) => kpis.kpis.get(metric)! }),
    ...kpis.beside,
  ]
  changes.push(...scheduleChanges(changes, { task: (task) => ids.tasks.get(task)!, requestedById: leads.executionLeadId }))
  changes.push(...(await demoPlanDocument(tx, { workspaceId, campaignId, authorId: leads.planOwnerId }, changes)))
  await playExample(
    {
      tx,
      workspaceId,
      campaignId,
      leadId: leads.planOwnerId,
      person: (who) => ids.people.get(who)!,
      task: (what) => ids.tasks.get(what)!,
      phase: (which) => ids.phases.get(which)!,
      actorOf: (personId) => (signedIn.has(personId) ? personId! : leads.planOwnerId),
    },
    changes,
  )
  await dateCommentsByTheirEvents(tx, workspaceId)
  await addDemoValues(kpiPlace, kpis.kpis)
  await addDemoMinutes(kpiPlace, kpis.kpis)
  await keepDemoPacks({ tx, workspaceId, campaignId }, changes)
}

function issueChangesOf(ids: Ids, kpis: ReadonlyMap<string, string>): Change[] {
  return demoIssueChanges({
    person: (name) => ids.people.get(name)!,
    phase: (name) => ids.phases.get(name)!,
    kpi: (metric) => kpis.get(metric)!,
    task: (name) => {
      const { owner, issue = '', countermeasure = '' } = demoTasks.find((task) => task.name === name)!
      return { id: ids.tasks.get(name)!, owner, words: { issue, countermeasure } }
    },
  })
}

function contacts(): [department: string, person: string][] {
  return Object.entries(people).flatMap(([name, { department, isContact }]) =>
    department && isContact ? [[department, name] as [string, string]] : [],
  )
}
