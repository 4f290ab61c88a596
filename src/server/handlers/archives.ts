import type { ArchiveManifest } from '#domain/archive/manifest.ts'
import { archivedDocuments, compareWithManifest } from '#domain/archive/manifest.ts'
import { changed } from '#domain/change.ts'
import { Problem } from '#domain/problem.ts'
import { isAtLeast, tooSmall } from '#domain/roles.ts'
import type { CampaignContext, Handlers } from '../context.ts'
import type { StoredArchive } from '../queries/archives.ts'
import { archiveById, archiveIndex, archivesOfCampaign, filesAsTheyAre, noteReopened, startClock } from '../queries/archives.ts'
import { archiveAnswer } from '../documents/archiveZip.ts'
import { indexArchives } from '../queries/archiveSearch.ts'
import { visibleCampaigns } from '../queries/visibleCampaigns.ts'
import { archiveCampaign, campaignToArchive } from './archiveCampaign.ts'
import { rowSums, sumOf } from './archiveWork.ts'
import { stillToDecide } from './closings.ts'
import { openArchive } from './openArchive.ts'
import { record } from './record.ts'

export const archives: Handlers<'archives'> = {
  index: async (context) => {
    const campaigns = (await visibleCampaigns(context)).filter(({ role }) => role !== 'guest')
    const roles = new Map(campaigns.map(({ id, role }) => [id, role]))
    const found = await archiveIndex(context, [...roles.keys()])
    return { archives: found.map((archive) => ({ ...archive, role: roles.get(archive.campaignId)! })) }
  },

  list: async (context) => ({ archives: await archivesOfCampaign(context) }),

  files: async (context, { archiveId }) => ({ files: manifestOf(await existing(context, archiveId)).files }),

  create: async (context, { documents = archivedDocuments }) => {
    const row = await campaignToArchive(context)
    if (row.archivedOn) throw new Problem('campaignArchived')
    await refuseUndecided(context)
    return archiveCampaign(context, row, documents)
  },

  verify: async (context, { archiveId }) => {
    const archive = await existing(context, archiveId)
    const { files } = manifestOf(archive)
    const found = await filesAsTheyAre(context.tx, context.who.workspaceId, archiveId)
    const isManifestWhole = sumOf(Buffer.from(archive.manifest)) === archive.manifestSha256
    return {
      files: files.length,
      findings: compareWithManifest(files, found),
      isManifestWhole,
      changedRows: await changedRows(context, archive),
    }
  },

  download: async (context, { archiveId }) => {
    return archiveAnswer(context, await existing(context, archiveId))
  },

  reopen: async (context, { reason }) => {
    if (!isAtLeast(context.who.role, 'admin')) throw tooSmall('admin', context.language)
    const row = await campaignToArchive(context)
    if (!row.archivedOn) throw new Problem('campaignNotArchived')
    await startClock(context)
    await noteReopened(context, row.archiveVersion, reason)
    await indexArchives(context.tx, context.who.workspaceId)
    return record(context, 'campaignReopened', [changed('campaign', row, { archivedOn: null })])
  },

  open: (context) => openArchive(context),
}

async function refuseUndecided(context: CampaignContext): Promise<void> {
  const { items, prompts } = await stillToDecide(context)
  if (items.length > 0) throw new Problem('closingUndecided', { count: items.length, name: items[0]!.name })
  if (prompts.length > 0) throw new Problem('lessonsUnanswered', { count: prompts.length, name: prompts[0]!.name })
}

async function existing(context: CampaignContext, archiveId: string): Promise<StoredArchive> {
  const archive = await archiveById(context, archiveId)
  if (!archive) throw new Problem('notFound')
  return archive
}

function manifestOf({ manifest }: StoredArchive): ArchiveManifest {
  return JSON.parse(manifest) as ArchiveManifest
}

/** Files whose rows are no longer as they were archived. While the campaign is open again they may well differ. */
async function changedRows(context: CampaignContext, archive: StoredArchive): Promise<string[]> {
  const row = await campaignToArchive(context)
  if (!row.archivedOn || row.archiveVersion !== archive.version) return []
  const now = await rowSums(context)
  return Object.keys(archive.rowSums).filter((path) => now[path] !== archive.rowSums[path])
}
