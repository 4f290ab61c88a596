import { v7 as newId } from 'uuid'
import { created } from '#domain/change.ts'
import { blankTask } from '#domain/taskEdit.ts'
import type { Tx } from '../database/kysely.ts'
import { addCampaign } from '../queries/campaigns.ts'
import { saveChanges } from '../queries/changes.ts'
import { addEvent, nextRevision } from '../queries/events.ts'

type Went = [name: string, owner: string, planned: [string, string], actual: [string, string], delayReason?: string]

/** 2022 年秋季新品上市: how long its tasks were planned for and took, so that the next plan can be compared with two campaigns. */
const went: Went[] = [
  ['主视觉与物料设计', '吴桐', ['2022-08-08', '2022-08-19'], ['2022-08-08', '2022-08-23'], '功效用语送审两次'],
  ['KOL筛选与签约', '陈昊', ['2022-08-15', '2022-08-23'], ['2022-08-15', '2022-08-26'], '合同反复'],
  ['短视频拍摄与剪辑', '光影工作室', ['2022-08-22', '2022-08-28'], ['2022-08-22', '2022-08-31'], '补拍一天'],
  ['达人内容发布', '陈昊', ['2022-09-02', '2022-09-05'], ['2022-09-02', '2022-09-07'], '一位达人改期'],
  ['朋友圈广告投放', '张敏', ['2022-09-01', '2022-09-04'], ['2022-09-01', '2022-09-04']],
  ['门店物料陈列', '王**', ['2022-09-03', '2022-09-06'], ['2022-09-04', '2022-09-07'], '物料晚到'],
  ['地推活动', '王**', ['2022-09-10', '2022-09-18'], ['2022-09-10', '2022-09-18']],
  ['数据汇总与效果分析', '张敏', ['2022-09-26', '2022-09-28'], ['2022-09-26', '2022-10-02'], '渠道数据晚到'],
  ['活动复盘会', '林悦', ['2022-09-30', '2022-09-30'], ['2022-10-08', '2022-10-08'], '等数据'],
]

export async function addCampaignBefore(tx: Tx, workspaceId: string, person: (name: string) => string): Promise<void> {
  const id = newId()
  await addCampaign(tx, { workspaceId, id, name: '2022年秋季新品上市', kind: 'launch' })
  const place = { workspaceId, campaignId: id, revision: await nextRevision(tx, workspaceId, id) }
  const phase = { id: newId(), position: 1, name: '全程', startDate: '2022-08-08', endDate: '2022-09-30' }
  const changes = [
    {
      noun: 'campaign' as const,
      id,
      kind: 'changed' as const,
      before: { startDate: null, endDate: null, planOwnerId: null, executionLeadId: null },
      after: { startDate: '2022-09-01', endDate: '2022-09-30', planOwnerId: person('林悦'), executionLeadId: person('林悦') },
    },
    created('phase', phase),
    ...went.map(([name, owner, planned, actual, delayReason = ''], index) =>
      created('task', {
        ...blankTask(newId(), index + 1),
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
  ]
  await saveChanges(tx, place, changes)
  const event = { ...place, id: newId(), type: 'campaignImported', actorId: person('林悦'), undoes: null }
  await addEvent(tx, { ...event, at: new Date('2022-10-10T02:00:00Z') }, changes)
}
