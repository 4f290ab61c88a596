import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { reportFormats, type ReportFormat } from '#domain/closingReport/reportFormat.ts'
import { isDay } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { offlineFile } from '#server/handlers/offlineFiles.ts'
import { printedReports } from '#server/handlers/reportDocuments.ts'
import { campaignNames } from '#server/queries/campaigns.ts'
import { asOwner } from './asOwner.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

const formats = [...reportFormats, 'html'] as const

export const report: Command = {
  usage: 'report CAMPAIGN --format docx|pdf|xlsx|html --to FILE [--as-of YYYY-MM-DD] [--workspace NAME]',
  summary:
    'Writes the closing report of a campaign, by name or id, as it was known at the end of a day (today where none is named).',
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        to: { type: 'string' },
        'as-of': { type: 'string' },
        workspace: { type: 'string' },
      },
    })
    const [name] = positionals
    const { to, 'as-of': asOf } = values
    const format = formats.find((each) => each === values.format)
    // The .html is the campaign of now: a page to be filled in has no past.
    const isDayRight = asOf === undefined || (isDay(asOf) && format !== 'html')
    if (!name || !to || !format || !isDayRight) throw new Problem('invalidInput', { field: 'report', reason: report.usage })
    const bytes = await asOwner(values.workspace, async (context) => {
      const all = await campaignNames(context.tx, context.who.workspaceId)
      const found = all.find((campaign) => campaign.id === name || campaign.name === name)
      if (!found) throw new Problem('noCampaign', { name, known: all.map((campaign) => campaign.name).join('、') })
      const here = { ...context, campaign: { id: found.id, revision: found.revision, role: 'lead' as const } }
      if (format === 'html') return (await offlineFile(here, null)).bytes
      const [printed] = await printedReports(here, asOf ?? context.today, [format satisfies ReportFormat])
      return printed!.bytes
    })
    await writeFile(to, bytes)
    console.log(language === 'en' ? `Wrote the report to ${to}` : `已写入总结报告：${to}`)
    return 0
  },
}
