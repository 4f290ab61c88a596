import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import type { Lesson } from '#domain/lesson.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { Tx } from '../database/kysely.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { saveChanges } from '../queries/changes.ts'
import { addEvent, nextRevision } from '../queries/events.ts'
import { addVotes } from '../queries/lessons.ts'
import { archiveEarlierCampaign } from './earlierArchive.ts'
import { addSynonymGroups } from '../queries/search.ts'

interface EarlierTask {
  name: string
  owner: string
  planned: [string, string]
  actual: [string, string]
  delayReason?: string
}

/** 2023 年夏季新品上市: what was planned and what came of it, as far as lessons were drawn from it. */
const earlierTasks: EarlierTask[] = [
  {
    name: '主视觉与物料设计',
    owner: '吴桐',
    planned: ['2023-05-08', '2023-05-20'],
    actual: ['2023-05-09', '2023-05-24'],
    delayReason: '功效用语送审两次',
  },
  {
    name: '达人筛选与签约',
    owner: '陈昊',
    planned: ['2023-05-10', '2023-05-18'],
    actual: ['2023-05-10', '2023-05-21'],
    delayReason: '合同反复',
  },
  {
    name: 'KOL内容发布',
    owner: '陈昊',
    planned: ['2023-06-02', '2023-06-06'],
    actual: ['2023-06-02', '2023-06-09'],
    delayReason: '两位达人改期',
  },
  { name: '朋友圈广告投放', owner: '张敏', planned: ['2023-06-01', '2023-06-05'], actual: ['2023-06-01', '2023-06-05'] },
  {
    name: '门店物料陈列',
    owner: '王**',
    planned: ['2023-06-03', '2023-06-05'],
    actual: ['2023-06-04', '2023-06-07'],
    delayReason: '物料晚到两天',
  },
  {
    name: '地推活动',
    owner: '王**',
    planned: ['2023-06-10', '2023-06-20'],
    actual: ['2023-06-10', '2023-06-22'],
    delayReason: '雨天停摆两天',
  },
  {
    name: '短视频拍摄与剪辑',
    owner: '光影工作室',
    planned: ['2023-05-24', '2023-05-30'],
    actual: ['2023-05-24', '2023-06-01'],
    delayReason: '补拍一天',
  },
  {
    name: '数据汇总与效果分析',
    owner: '张敏',
    planned: ['2023-06-26', '2023-06-29'],
    actual: ['2023-06-26', '2023-07-01'],
    delayReason: '渠道数据晚到',
  },
]

interface EarlierLesson extends Pick<Lesson, 'kind' | 'content' | 'appliesWhen' | 'tags' | 'evidence'> {
  task: string
  author: string
  votes: string[]
}

const earlierLessons: EarlierLesson[] = [
  {
    task: 'KOL内容发布',
    kind: 'improvement',
    content: '提前签订详细排期协议',
    appliesWhen: '与 KOL、达人合作，内容要在指定日期发布时',
    tags: ['KOL', '排期', '合同'],
    evidence: '两位达人改期，内容发布晚了 3 天，预热期曝光量少两成',
    author: '陈昊',
    votes: ['林悦', '张敏', '陈昊'],
  },
  {
    task: '主视觉与物料设计',
    kind: 'improvement',
    content: '功效用语在初稿前先送法务复核',
    appliesWhen: '设计物料、海报、详情页，写到功效时',
    tags: ['物料', '合规', '设计'],
    evidence: '送审两次，定稿晚了 4 天，印刷和门店陈列跟着晚',
    author: '吴桐',
    votes: ['林悦', '张敏'],
  },
  {
    task: '地推活动',
    kind: 'improvement',
    content: '露天点位都谈好一个室内备用点位',
    appliesWhen: '梅雨季的线下地推、快闪',
    tags: ['地推', '场地', '天气'],
    evidence: '雨天停摆两天，少约 600 人到店',
    author: '林悦',
    votes: ['林悦'],
  },
  {
    task: '朋友圈广告投放',
    kind: 'success',
    content: '投放首日多备三套素材，按点击率当晚换下最差的一套',
    appliesWhen: '朋友圈、信息流广告开投',
    tags: ['广告', '素材', '点击率'],
    evidence: '点击率从 3.8% 升到 4.6%',
    author: '张敏',
    votes: ['林悦', '张敏'],
  },
  {
    task: '门店物料陈列',
    kind: 'success',
    content: '物料按门店打包，箱外贴陈列示意图和签收二维码',
    appliesWhen: '物料要分发到很多门店时',
    tags: ['物料', '门店', '物流'],
    evidence: '第二批 40 家门店当天陈列完成，没有一家来电询问',
    author: '林悦',
    votes: [],
  },
]

/** The summer before, finished, with what was learned from it. */
export async function addEarlierCampaign(tx: Tx, workspaceId: string, person: (name: string) => string): Promise<void> {
  const campaignId = newId()
  await addCampaign(tx, { workspaceId, id: campaignId, name: '2023年夏季新品上市', kind: 'launch' })
  const place = { workspaceId, campaignId, revision: await nextRevision(tx, workspaceId, campaignId) }
  await addSynonymGroups({ tx, who: { workspaceId } }, [{ id: newId(), words: ['驻点派样', '地推', '扫街派样'] }])
  const leads = { planOwnerId: person('林悦'), executionLeadId: person('林悦') }
  const phase = { id: newId(), position: 1, name: '全程', startDate: '2023-05-08', endDate: '2023-06-30' }
  const taskIds = new Map(earlierTasks.map(({ name }) => [name, newId()]))
  const lessons = earlierLessons.map(({ task, author, votes, ...lesson }) => ({
    votes,
    row: {
      id: newId(),
      ...lesson,
      campaignKind: 'launch' as const,
      sourceNoun: 'task' as const,
      sourceId: taskIds.get(task)!,
      authorId: person(author),
      writtenOn: '2023-07-03',
      state: 'active' as const,
      reason: '',
      mergedIntoId: null,
    } satisfies Lesson,
  }))
  const changes = [
    {
      noun: 'campaign' as const,
      id: campaignId,
      kind: 'changed' as const,
      before: { startDate: null, endDate: null, planOwnerId: null, executionLeadId: null },
      after: { startDate: '2023-06-01', endDate: '2023-06-30', ...leads },
    },
    created('phase', phase),
    ...earlierTasks.map(({ name, owner, planned, actual, delayReason = '' }, index) =>
      created('task', {
        ...blankTask(taskIds.get(name)!, index + 1),
        name,
        phaseId: phase.id,
        ownerId: person(owner),
        plannedStart: planned[0],
        plannedFinish: planned[1],
        baselineStart: planned[0],
        baselineFinish: planned[1],
        actualStart: actual[0],
        actualFinish: actual[1],
        percentComplete: 100,
        delayReason,
      }),
    ),
    ...lessons.map(({ row }) => created('lesson', row)),
    created('lessonDismissal', {
      id: newId(),
      subjectNoun: 'task',
      subjectId: taskIds.get('达人筛选与签约')!,
      reason: '合同模板当年已换新',
      dismissedById: person('林悦'),
      dismissedOn: '2023-07-04',
    }),
  ]
  await saveChanges(tx, place, changes)
  const event = { ...place, id: newId(), type: 'campaignImported', actorId: person('林悦'), undoes: null }
  await addEvent(tx, { ...event, at: new Date('2023-07-03T02:00:00Z') }, changes)
  await addVotes(
    tx,
    workspaceId,
    lessons.flatMap(({ votes, row }) => votes.map((name) => ({ lessonId: row.id, personId: person(name) }))),
  )
  await archiveEarlierCampaign(tx, { workspaceId, campaignId, personId: person('林悦'), name: '林悦' })
}
