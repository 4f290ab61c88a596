import type { CampaignKind } from '#domain/campaign.ts'
import type { Day } from '#domain/day.ts'

export const MANIFEST = 'manifest.json'
/** Of what is written; what is older can be read, what is newer not. */
export const ARCHIVE_FORMAT = 1

/** The documents of the closing report that an archive holds. */
export const archivedDocuments = ['docx', 'pdf', 'xlsx', 'html'] as const
export type ArchivedDocument = (typeof archivedDocuments)[number]

export interface ArchivedFile {
  path: string
  size: number
  sha256: string
}

/** What an archive holds, of which campaign, made when and by whom. */
export interface ArchiveManifest {
  format: number
  product: 'runsheet'
  label: string
  /** Counted within the campaign: a campaign that was reopened and closed again has the next one. */
  version: number
  archivedAt: string
  archivedOn: Day
  archivedBy: string
  workspace: string
  campaign: { id: string; name: string; kind: CampaignKind; startDate: Day | null; endDate: Day | null }
  summary: ArchiveSummary
  files: ArchivedFile[]
}

/** What an index of archives says of one. */
export interface ArchiveSummary {
  tasks: number
  completed: number
  late: number
  lessons: number
  goals: ArchivedGoal[]
}

export interface ArchivedGoal {
  metric: string
  comparator: string
  targetValue: string | null
  unit: string
  actual: number | null
  attainment: number | null
}

/** By which an archive is known: 营销活动-执行跟踪-<活动名>. */
export function archiveLabel(campaignName: string): string {
  return `营销活动-执行跟踪-${campaignName}`
}

export interface ArchiveFinding {
  kind: 'changed' | 'missing' | 'added'
  path: string
}

/** Which files are no longer as the manifest says, by name; none where the archive is whole. */
export function compareWithManifest(files: readonly ArchivedFile[], found: readonly ArchivedFile[]): ArchiveFinding[] {
  const [said, there] = [byPath(files), byPath(found)]
  const findings: ArchiveFinding[] = []
  for (const { path, size, sha256 } of files) {
    const file = there.get(path)
    if (!file) findings.push({ kind: 'missing', path })
    else if (file.size !== size || file.sha256 !== sha256) findings.push({ kind: 'changed', path })
  }
  for (const { path } of found) if (!said.has(path)) findings.push({ kind: 'added', path })
  return findings
}

/** The manifest as it is written: the same facts are the same bytes. */
export function manifestText(manifest: ArchiveManifest): string {
  const files = manifest.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return `${JSON.stringify({ ...manifest, files }, null, 1)}\n`
}

function byPath(files: readonly ArchivedFile[]): Map<string, ArchivedFile> {
  return new Map(files.map((file) => [file.path, file]))
}
