import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Change, Noun } from '#domain/change.ts'
import { created } from '#domain/change.ts'
import type { Tx } from '../database/kysely.ts'
import { keepContent } from '../queries/attachments.ts'
import { addDocument } from '../queries/planDocuments.ts'
import { FROZEN_ON } from './plan.ts'

const fileName = '2024年夏季新品上市促销活动策划案.md'

const text = `# 2024年夏季新品上市促销活动策划案

活动时间：2024年6月1日-6月30日
策划负责人：林悦；执行总负责：周明远

## 一、活动背景
夏季防晒新品上市，线上种草与门店体验同步进行。去年同期单品销售额为310万元。

## 二、量化目标
1. 销售额不低于500万元
2. 新增会员不少于1万人
3. 品牌曝光量达到1000万次

## 三、关键节点
- 5月25日前：物料设计完成
- 6月1日：预热启动
- 6月15日：活动高潮期，新品首发直播
- 6月30日前：复盘结束

## 四、阶段安排
### 筹备期（5月11日-5月31日）
- 策划案评审与预算确认：林悦
- 物料设计：吴桐，5月25日前
- KOL名单确认与合同签订：陈昊，5月28日前
- 电商页面与优惠券配置：张敏
- 商圈场地洽谈：王**

### 预热期（6月1日-6月7日）
- 朋友圈广告投放：张敏
- KOL内容发布：陈昊
- 社群预热与会员短信：张敏
- 门店物料陈列：王**

### 执行期（6月8日-6月24日）
- 短视频拍摄与剪辑：光影工作室
- 信息流广告加投：张敏
- 地推活动：王**
- 门店试用体验周：王**
- 新品首发直播：陈昊，6月15日，在线峰值不低于2万
- 会员双倍积分：客服组长*

### 收尾期（6月25日-6月30日）
- 返场促销：张敏
- 数据汇总与效果分析：张敏
- 库存盘点与退换货处理：王**
- 活动复盘会：林悦，6月30日
`

const standing = new Set<Noun>(['goal', 'milestone', 'phase', 'task'])

/** The document that the example was planned from, as its file, and for each row that it speaks of the line that says so. */
export async function demoPlanDocument(
  tx: Tx,
  place: { workspaceId: string; campaignId: string; authorId: string },
  rows: Change[],
): Promise<Change[]> {
  const { workspaceId, campaignId, authorId } = place
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const documentId = newId()
  const document = { id: documentId, campaignId, name: fileName, kind: 'text' as const, text, sha256, bytes, addedBy: authorId }
  await addDocument(tx, { workspaceId, ...document })
  await keepContent({ tx, who: { workspaceId } }, sha256, bytes)
  const file = { name: fileName, version: 1, mediaType: 'text/markdown', size: bytes.length, sha256, authorId, day: FROZEN_ON }
  const spans = rows
    .filter(({ noun }) => standing.has(noun))
    .flatMap(({ noun, id, after }) => {
      const { name, metric } = after as { name?: string; metric?: string }
      const span = lineOf(noun, name ?? metric ?? '')
      return span ? [created('sourceSpan', { id: newId(), documentId, subjectNoun: noun, subjectId: id, ...span })] : []
    })
  return [created('attachment', { id: newId(), subjectNoun: 'campaign', subjectId: campaignId, ...file }), ...spans]
}

/** The first line that names it: goals and milestones in their own lists, the rest among the phases. */
function lineOf(noun: Noun, name: string): { quote: string; startsAt: number; endsAt: number } | null {
  const list = { goal: '## 二', milestone: '## 三' }[noun as string] ?? '## 四'
  const at = text.indexOf(name, text.indexOf(list))
  if (name === '' || at === -1) return null
  const startsAt = text.lastIndexOf('\n', at) + 1
  const endsAt = text.indexOf('\n', at)
  return { quote: text.slice(startsAt, endsAt), startsAt, endsAt }
}
