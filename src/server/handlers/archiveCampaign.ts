import { v7 as newId } from 'uuid'
import type { ArchivedDocument } from '#domain/archive/manifest.ts'
import { ARCHIVE_FORMAT, archiveLabel, manifestText } from '#domain/archive/manifest.ts'
import type { CampaignKind } from '#domain/campaign.ts'
import { changed } from '#domain/change.ts'
import type { Day } from '#domain/day.ts'
import type { CampaignContext } from '../context.ts'
import { addArchive } from '../queries/archives.ts'
import { indexArchives } from '../queries/archiveSearch.ts'
import { filesToArchive, rowSums, sumOf, summaryOf } from './archiveWork.ts'
import { documentsToArchive } from './archivedDocuments.ts'
import { rowOfCampaign } from './campaignRow.ts'
import type { Recorded } from './record.ts'
import { record } from './record.ts'

export interface CampaignToArchive {
  id: string
  name: string
  kind: CampaignKind
  startDate: Day | null
  endDate: Day | null
  archivedOn: Day | null
  archiveVersion: number
}

export async function campaignToArchive(context: CampaignContext): Promise<CampaignToArchive> {
  return (await rowOfCampaign(context, 'campaign', context.campaign.id)) as unknown as CampaignToArchive
}

/** From here on nobody changes the campaign; the archive holds it as it is then, with the event that says so. */
export async function archiveCampaign(
  context: CampaignContext,
  row: CampaignToArchive,
  documents: readonly ArchivedDocument[],
): Promise<Recorded & { id: string; version: number }> {
  const { tx, who, campaign, now, today } = context
  const { name, kind, startDate, endDate } = row
  const id = newId()
  const version = row.archiveVersion + 1
  const recorded = await record(context, 'campaignArchived', [
    changed('campaign', row, { archivedOn: today, archiveVersion: version }),
  ])
  const files = [...(await filesToArchive(context)), ...(await documentsToArchive(context, documents))]
  const label = archiveLabel(name)
  const summary = await summaryOf(context)
  const manifest = manifestText({
    format: ARCHIVE_FORMAT,
    product: 'runsheet',
    label,
    version,
    archivedAt: now.toISOString(),
    archivedOn: today,
    archivedBy: who.name,
    workspace: who.workspaceName,
    campaign: { id: campaign.id, name, kind, startDate, endDate },
    summary,
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  })
  await addArchive(tx, who.workspaceId, {
    id,
    campaignId: campaign.id,
    version,
    label,
    archivedOn: today,
    archivedAt: now,
    archivedById: who.personId,
    archivedByName: who.name,
    manifest,
    manifestSha256: sumOf(Buffer.from(manifest)),
    files,
    rowSums: await rowSums(context),
    summary,
  })
  await indexArchives(tx, who.workspaceId)
  return { id, version, ...recorded }
}
