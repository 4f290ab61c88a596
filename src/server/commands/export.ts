import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Problem } from '#domain/problem.ts'
import { currentLogs } from '#server/handlers/currentLogs.ts'
import { currentPlan } from '#server/handlers/currentPlan.ts'
import { writeWorkbook } from '#server/documents/writeWorkbook.ts'
import { campaignNames } from '#server/queries/campaigns.ts'
import { asOwner } from './asOwner.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

export const exportCommand: Command = {
  usage: 'export CAMPAIGN --to FILE.xlsx [--workspace NAME]',
  summary: 'Writes a campaign, by name or id, as the workbook that everyone knows.',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { to: { type: 'string' }, workspace: { type: 'string' } },
    })
    const [name] = positionals
    if (!name || !values.to) throw new Problem('invalidInput', { field: 'export', reason: exportCommand.usage })
    const { plan, bytes } = await asOwner(values.workspace, async (context) => {
      const all = await campaignNames(context.tx, context.who.workspaceId)
      const found = all.find((campaign) => campaign.id === name || campaign.name === name)
      if (!found) throw new Problem('noCampaign', { name, known: all.map((campaign) => campaign.name).join('、') })
      const inCampaign = { ...context, campaign: { id: found.id, revision: found.revision, role: 'lead' as const } }
      const current = await currentPlan(inCampaign)
      return { plan: current, bytes: await writeWorkbook(current, await currentLogs(inCampaign, current)) }
    })
    await writeFile(values.to, bytes)
    console.log(
      language === 'en'
        ? `Wrote ${plan.tasks.length} ${plan.tasks.length === 1 ? 'task' : 'tasks'} to ${values.to}`
        : `已写入 ${plan.tasks.length} 项任务：${values.to}`,
    )
    return 0
  },
}
