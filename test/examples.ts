import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Operations } from '#operations/index.ts'
import { operations } from '#operations/index.ts'
import type { Operation } from '#operations/operation.ts'
import { kpiExamples } from './examples/kpis.ts'
import { actExamples } from './examples/acts.ts'
import { calendarExamples } from './examples/calendars.ts'
import { channelExamples } from './examples/channels.ts'
import { noticeExamples } from './examples/notices.ts'
import { offlineFileExamples } from './examples/offlineFiles.ts'
import { experienceExamples } from './examples/experience.ts'
import { templateExamples } from './examples/templates.ts'
import { searchExamples } from './examples/search.ts'
import { closingReportExamples } from './examples/closingReports.ts'
import { lessonExamples } from './examples/lessons.ts'
import { issueExamples } from './examples/issues.ts'
import { dependencyExamples } from './examples/dependencies.ts'
import { rescheduleProposalExamples } from './examples/rescheduleProposals.ts'
import { workCalendarExamples } from './examples/workCalendar.ts'
import { decisionExamples, reviewExamples } from './examples/reviews.ts'
import type { World } from './world.ts'
import { budgetItemExamples, planDocumentExamples, planReviewExamples } from './examples/planReviews.ts'
import { suggestionExamples } from './examples/suggestions.ts'
import { archiveExamples, closingExamples } from './examples/archives.ts'
import { attachmentExamples } from './examples/attachments.ts'
import { checklistExamples, commentExamples } from './examples/collaboration.ts'
import { taskSeriesExamples } from './examples/taskSeries.ts'
import { PASSWORD, addTask, invite } from './world.ts'
import { baselineExamples } from './examples/baseline.ts'
import { timeMachineExamples } from './examples/timeMachine.ts'
import { planCheckExamples } from './examples/planCheck.ts'
import { changeRequestExamples, confirmationExamples, publicationExamples } from './examples/publication.ts'
import type { TestServer } from './server.ts'

export type Example<O extends Operation> = (
  world: World,
  server: TestServer,
) => z.input<O['input']> | Promise<z.input<O['input']>>

/** Those of one noun, in a file of its own under `examples/`. */
export type ExamplesOf<N extends keyof Operations> = {
  [V in keyof Operations[N]]: Example<Extract<Operations[N][V], Operation>>
}

/**
 * For every operation an input that 林悦 may send, with something of its own to work on. A new operation without an example
 * compiles as little as it passes the tests that go through all of them.
 */
export const examples: { [N in keyof Operations]: ExamplesOf<N> } = {
  session: {
    door: () => ({}),
    signUp: () => ({ workspaceName: '新工作区', name: '新人', email: freshEmail(), password: PASSWORD }),
    signIn: ({ zhangMin }) => ({ email: zhangMin.email, password: PASSWORD }),
    current: () => ({}),
    signOut: () => ({}),
    switchWorkspace: ({ workspaceId }) => ({ workspaceId }),
    changePassword: () => ({ currentPassword: PASSWORD, newPassword: PASSWORD }),
  },
  workspace: {
    hours: () => ({}),
    update: () => ({ name: '晨曦美妆集团' }),
  },
  invitations: {
    list: () => ({}),
    create: () => ({ role: 'member', email: freshEmail() }),
    revoke: async (world) => ({ invitationId: (await invitation(world)).id }),
    open: async (world) => ({ token: (await invitation(world)).token }),
    accept: async (world) => ({
      token: (await invitation(world)).token,
      name: '新人',
      email: freshEmail(),
      password: PASSWORD,
    }),
  },
  people: {
    list: () => ({}),
    create: () => ({ name: '市场专员*' }),
    update: async (world) => ({ personId: await newPerson(world), title: '店长' }),
    changeRole: async ({ linYue }, server) => ({
      personId: (await invite(server, linYue, '新成员', 'member')).id,
      role: 'admin',
    }),
    match: async (world) => ({ personId: await newPerson(world), memberId: world.chenHao.id }),
    remove: async (world) => ({ personId: await newPerson(world) }),
  },
  departments: {
    list: () => ({}),
    create: () => ({ name: `部门 ${randomUUID()}` }),
    update: async (world) => ({ departmentId: await newDepartment(world), name: `部门 ${randomUUID()}` }),
    remove: async (world) => ({ departmentId: await newDepartment(world) }),
  },
  campaigns: {
    list: () => ({}),
    create: () => ({ name: '双11', kind: 'promotion', startDate: '2024-11-01', endDate: '2024-11-11' }),
    plan: ({ campaignId }) => ({ campaignId }),
    copy: ({ campaignId }) => ({ campaignId, name: '秋季新品上市', to: '2024-09-01' }),
    update: ({ campaignId }) => ({ campaignId, description: '新品防晒' }),
    remove: async ({ linYue }) => ({ campaignId: (await linYue.call(operations.campaigns.create, shortCampaign)).id }),
  },
  baselines: baselineExamples,
  planChecks: planCheckExamples,
  timeMachine: timeMachineExamples,
  publications: publicationExamples,
  confirmations: confirmationExamples,
  changeRequests: changeRequestExamples,
  goals: {
    create: ({ campaignId }) => ({ campaignId, metric: '新增会员', targetValue: '10000', unit: '人' }),
    update: ({ campaignId, goalId }) => ({ campaignId, goalId, note: '含线下' }),
    remove: async ({ linYue, campaignId }) => ({
      campaignId,
      goalId: (await linYue.call(operations.goals.create, { campaignId, metric: '曝光量' })).id,
    }),
  },
  milestones: {
    create: ({ campaignId }) => ({ campaignId, name: '物料到店', dueDate: '2024-06-06', dateRule: 'by' }),
    update: ({ campaignId, milestoneId }) => ({ campaignId, milestoneId, reachedOn: '2024-05-27' }),
    remove: async ({ linYue, campaignId }) => ({
      campaignId,
      milestoneId: (await linYue.call(operations.milestones.create, { campaignId, name: '彩排' })).id,
    }),
  },
  phases: {
    create: ({ campaignId }) => ({ campaignId, name: '返场期', startDate: '2024-06-25', endDate: '2024-06-28' }),
    copy: ({ campaignId, phaseIds }) => ({ campaignId, phaseId: phaseIds.warmUp, name: '预热期（二）', to: '2024-06-20' }),
    update: ({ campaignId, phaseIds }) => ({ campaignId, phaseId: phaseIds.warmUp, name: '预热期' }),
    remove: async ({ linYue, campaignId }) => ({
      campaignId,
      phaseId: (await linYue.call(operations.phases.create, { campaignId, name: '多余' })).id,
    }),
  },
  participants: {
    create: ({ campaignId, heJing }) => ({ campaignId, personId: heJing.id, role: 'viewer' }),
    update: ({ campaignId, participantId }) => ({ campaignId, participantId, role: 'member' }),
    remove: async ({ linYue, campaignId, zhaoId }) => ({
      campaignId,
      participantId: (await linYue.call(operations.participants.create, { campaignId, personId: zhaoId })).id,
    }),
  },
  tasks: {
    list: ({ campaignId }) => ({ campaignId }),
    create: ({ campaignId }) => ({ campaignId, name: '返场促销' }),
    update: async (world) => ({ campaignId: world.campaignId, taskId: await addTask(world), remarks: '已沟通' }),
    batch: async (world) => ({
      campaignId: world.campaignId,
      create: [{ name: '粘贴的任务' }],
      update: [{ taskId: await addTask(world), patch: { issue: '物料晚到' } }],
      remove: [await addTask(world)],
    }),
    history: ({ campaignId, taskIds }) => ({ campaignId, taskId: taskIds.ads }),
    submitForReview: async (world) => ({ campaignId: world.campaignId, taskId: await reviewedTask(world) }),
    accept: async (world) => ({ campaignId: world.campaignId, taskId: await submittedTask(world) }),
    returnForRework: async (world) => ({
      campaignId: world.campaignId,
      taskId: await submittedTask(world),
      note: '缺字幕',
    }),
  },
  dependencies: dependencyExamples,
  rescheduleProposals: rescheduleProposalExamples,
  workCalendar: workCalendarExamples,
  progressUpdates: {
    list: ({ campaignId, taskIds }) => ({ campaignId, taskId: taskIds.ads }),
    record: ({ campaignId, taskIds }) => ({ campaignId, taskId: taskIds.ads, day: '2024-06-08', percentComplete: 40 }),
  },
  dailyRecords: {
    missing: ({ campaignId }) => ({ campaignId }),
    remind: ({ campaignId, chenHao }) => ({ campaignId, personIds: [chenHao.id] }),
  },
  attachments: attachmentExamples,
  issues: issueExamples,
  reviews: reviewExamples,
  decisions: decisionExamples,
  lessons: lessonExamples,
  closingReports: closingReportExamples,
  closings: closingExamples,
  archives: archiveExamples,
  templates: templateExamples,
  experience: experienceExamples,
  search: searchExamples,
  submissions: { list: ({ campaignId, taskIds }) => ({ campaignId, taskId: taskIds.video }) },
  comments: commentExamples,
  checklistItems: checklistExamples,
  taskSeries: taskSeriesExamples,
  events: {
    list: ({ campaignId }) => ({ campaignId }),
    undo: async ({ linYue, campaignId }) => {
      const { eventId } = await linYue.call(operations.goals.create, { campaignId, metric: '到店率' })
      return { campaignId, eventId: eventId! }
    },
  },
  today: {
    tasks: () => ({}),
    numbers: () => ({}),
  },
  notices: noticeExamples,
  planReviews: planReviewExamples,
  planDocuments: planDocumentExamples,
  budgetItems: budgetItemExamples,
  suggestions: suggestionExamples,
  ...kpiExamples,
  channels: channelExamples,
  acts: actExamples,
  calendars: calendarExamples,
  offlineFiles: offlineFileExamples,
  workbook: {
    read: () => ({}),
    rememberMapping: () => ({ fingerprint: 'a'.repeat(64), tables: [{ offset: 0, columns: { name: 'A' } }] }),
    createCampaign: () => ({ name: '中秋促销', kind: 'promotion', draft: smallDraft }),
    compare: ({ campaignId }) => ({ campaignId }),
    apply: ({ campaignId }) => ({ campaignId, differences: [] }),
    export: ({ campaignId }) => ({ campaignId }),
  },
}

export function exampleOf(name: string): Example<Operation> | undefined {
  const [noun, verb] = name.split('.') as [keyof Operations, string]
  return (examples[noun] as Record<string, Example<Operation>> | undefined)?.[verb]
}

const smallDraft = {
  campaign: { name: '中秋促销', startDate: '2024-09-01', endDate: '2024-09-17', planOwner: '林悦', executionLead: null },
  goals: [],
  milestones: [],
  participants: [],
  phases: [],
  tasks: [],
}

const shortCampaign = { name: '一天', kind: 'brandEvent', startDate: '2024-06-18', endDate: '2024-06-18' } as const

function freshEmail(): string {
  return `${randomUUID()}@example.com`
}

async function newPerson({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.people.create, { name: '店长*' })).id
}

async function newDepartment({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.departments.create, { name: `部门 ${randomUUID()}` })).id
}

async function invitation({ linYue }: World) {
  return linYue.call(operations.invitations.create, { role: 'guest' })
}

function reviewedTask(world: World): Promise<string> {
  return addTask(world, { reviewerId: world.linYue.id, ownerId: world.studio.id })
}

async function submittedTask(world: World): Promise<string> {
  const taskId = await reviewedTask(world)
  await world.studio.call(operations.tasks.submitForReview, { campaignId: world.campaignId, taskId })
  return taskId
}
