import type { CampaignKind } from '../../campaign.ts'
import { brandEvent } from './brandEvent.ts'
import type { BuiltIn } from './builtIn.ts'
import { launch } from './launch.ts'
import { longTerm } from './longTerm.ts'
import { promotion } from './promotion.ts'

/** What comes with the product, one for each kind of campaign. */
export const builtInTemplates: Record<CampaignKind, BuiltIn> = { promotion, launch, brandEvent, longTerm }
