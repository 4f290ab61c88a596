import { parseArgs } from 'node:util'
import type { ArchiveFinding } from '#domain/archive/manifest.ts'
import { Problem } from '#domain/problem.ts'
import type { Language } from '#domain/problem.ts'
import { readArchive } from '#server/documents/readArchive.ts'
import { archives } from '#server/handlers/archives.ts'
import { campaignNames } from '#server/queries/campaigns.ts'
import { asOwner } from './asOwner.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

export const verify: Command = {
  usage: 'verify FILE.zip|CAMPAIGN [--workspace NAME]',
  summary: 'Sums every file of an archive anew, in a zip or in the database, and names those that are not as they were.',
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { workspace: { type: 'string' } } })
    const [name] = positionals
    if (!name) {
      console.error(`Usage: runsheet ${this.usage}`)
      return 2
    }
    const verdict = name.toLowerCase().endsWith('.zip') ? await ofFile(name) : await ofCampaign(name, values.workspace)
    for (const line of verdictLines(verdict, language)) console.log(line)
    return isWhole(verdict) ? 0 : 1
  },
}

interface Verdict {
  label: string
  files: number
  findings: ArchiveFinding[]
  isManifestWhole: boolean
  changedRows: string[]
}

async function ofFile(file: string): Promise<Verdict> {
  const archive = await readArchive(file)
  const { manifest, findings } = archive
  archive.close()
  const label = `${manifest.label} v${manifest.version}`
  return { label, files: manifest.files.length, findings, isManifestWhole: true, changedRows: [] }
}

function ofCampaign(name: string, workspace: string | undefined): Promise<Verdict> {
  return asOwner(workspace, async (context) => {
    const all = await campaignNames(context.tx, context.who.workspaceId)
    const found = all.find((campaign) => campaign.id === name || campaign.name === name)
    if (!found) throw new Problem('noCampaign', { name, known: all.map((campaign) => campaign.name).join('、') })
    const inCampaign = { ...context, campaign: { id: found.id, revision: found.revision, role: 'lead' as const } }
    const [newest] = ((await archives.list(inCampaign, {})) as { archives: { id: string; label: string; version: number }[] })
      .archives
    if (!newest) throw new Problem('campaignNotArchived')
    const verdict = (await archives.verify(inCampaign, { archiveId: newest.id })) as Omit<Verdict, 'label'>
    return { ...verdict, label: `${newest.label} v${newest.version}` }
  })
}

function isWhole({ findings, isManifestWhole, changedRows }: Verdict): boolean {
  return isManifestWhole && findings.length === 0 && changedRows.length === 0
}

export function verdictLines(verdict: Verdict, said: Language): string[] {
  const { label, files, findings, isManifestWhole, changedRows } = verdict
  const zh = said === 'zh'
  if (isWhole(verdict))
    return [zh ? `${label}：完整，${files} 个文件都与清单一致` : `${label}: whole, all ${files} files match the manifest`]
  const kinds = zh
    ? { changed: '被改动', missing: '缺失', added: '是多出来的' }
    : { changed: 'was changed', missing: 'is missing', added: 'was added' }
  return [
    zh ? `${label}：与归档时不一致` : `${label}: not as it was archived`,
    ...(isManifestWhole ? [] : [`  manifest.json ${kinds.changed}`]),
    ...findings.map(({ kind, path }) => `  ${path} ${kinds[kind]}`),
    ...changedRows.map((path) => (zh ? `  数据库中的 ${path} 与归档时不同` : `  ${path} in the database differs`)),
  ]
}
