import { v7 as newId } from 'uuid'
import { created, removed } from '#domain/change.ts'
import { findingSentence, fixSentence, ruleCodes } from '#domain/planCheck/planCheck.ts'
import { Problem } from '#domain/problem.ts'
import type { Handlers } from '../context.ts'
import { rowOfCampaign } from './campaignRow.ts'
import { planFindings } from './planFindings.ts'
import { record } from './record.ts'

export const planChecks: Handlers<'planChecks'> = {
  run: async (context) => {
    const { language } = context
    const { findings, ignored } = await planFindings(context)
    return {
      rules: ruleCodes.length,
      findings: findings.map((finding) => {
        const { key, code, severity, noun, id, params = {}, fix } = finding
        const act = fixSentence(finding, language)
        return {
          key,
          code: code as (typeof ruleCodes)[number],
          severity,
          noun,
          id,
          params,
          sentence: findingSentence(finding, language),
          fix: fix && act ? { sentence: act, ...fix } : null,
          ignored: ignored.get(key) ?? null,
        }
      }),
    }
  },

  ignore: async (context, { key, reason }) => {
    const { findings, ignored } = await planFindings(context)
    if (!findings.some((finding) => finding.key === key)) throw new Problem('findingGone', {}, { field: 'key' })
    if (ignored.has(key)) return { revision: context.campaign.revision, eventId: null }
    const row = { id: newId(), finding: key, reason, ignoredById: context.who.personId, ignoredOn: context.today }
    return record(context, 'findingIgnored', [created('ignoredFinding', row)])
  },

  heed: async (context, { ignoredFindingId }) => {
    await rowOfCampaign(context, 'ignoredFinding', ignoredFindingId)
    return record(context, 'findingHeeded', [removed('ignoredFinding', ignoredFindingId)])
  },
}
