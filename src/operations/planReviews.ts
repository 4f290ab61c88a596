import { z } from 'zod'
import { LARGEST_ATTACHMENT } from '#domain/attachment.ts'
import { campaignKinds } from '#domain/campaign.ts'
import { itemDifferences, itemDoubts, itemFields, itemKinds, verdicts } from '#domain/planReview/item.ts'
import { day, done, id, line, revision, written } from './fields.ts'
import { read, write } from './operation.ts'

const MOST = 5000

const values = z.partialRecord(z.enum(itemFields), z.string().max(10_000).nullable())
const key = z.string().min(1).max(80)
const fileName = z.string().trim().min(1).max(255)

export const documentRow = z.object({
  id,
  name: z.string(),
  kind: z.enum(['docx', 'pdf', 'xlsx', 'text']),
  addedBy: id,
  addedAt: z.string(),
})

const item = z.object({
  key,
  kind: z.enum(itemKinds),
  verdict: z.enum(verdicts),
  difference: z.enum(itemDifferences).nullable(),
  values,
  found: values.nullable(),
  before: values.nullable(),
  quote: z.string(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  doubts: z.array(z.enum(itemDoubts)),
  rivals: z.array(key),
  subjectId: id.nullable(),
  decidedIn: revision,
})

const openReviews = z.object({
  reviews: z.array(z.object({ id, document: documentRow, updatedBy: id, updatedAt: z.string(), decided: z.int(), all: z.int() })),
})
const started = z.object({ id, items: z.int().meta({ description: 'How many things the rules found in the text.' }) })
const decided = z.object({ revision })

export const planReviews = {
  list: read({
    summary: 'The plan documents whose review one began and that are no campaign yet; of everyone for an administrator',
    path: '/plan-reviews',
    role: 'member',
    input: z.strictObject({}),
    output: openReviews,
    shows: ['planReview'],
  }),
  versions: read({
    summary: 'The newer versions of the plan document of a campaign that are being reviewed',
    path: '/campaigns/:campaignId/plan-reviews',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id }),
    output: openReviews,
    shows: ['planReview'],
  }),
  start: write({
    summary: 'Read a plan document (.docx, .pdf, .xlsx, .md, .txt) and begin its review; nothing becomes a campaign yet',
    method: 'POST',
    path: '/plan-reviews',
    role: 'member',
    takes: 'planDocument',
    maxBytes: LARGEST_ATTACHMENT,
    input: z.strictObject({ fileName }),
    output: started,
    changes: ['planReview'],
  }),
  startVersion: write({
    summary: 'Read a newer version of the plan document of a campaign and begin the review of what differs',
    method: 'POST',
    path: '/campaigns/:campaignId/plan-reviews',
    role: 'campaign:lead',
    takes: 'planDocument',
    maxBytes: LARGEST_ATTACHMENT,
    input: z.strictObject({ campaignId: id, fileName }),
    output: started.extend({ differences: z.int() }),
    changes: ['planReview'],
  }),
  open: read({
    summary: 'A review and everything that was found in its document',
    path: '/plan-reviews/:reviewId',
    role: 'member',
    input: z.strictObject({ reviewId: id }),
    output: z.object({
      id,
      state: z.enum(['open', 'finished', 'given up']),
      campaignId: id.nullable(),
      revision,
      document: documentRow,
      items: z.array(item),
      suggestedKind: z.enum(campaignKinds),
      canSuggest: z.boolean().meta({ description: 'Whether the workspace set a language model that may be asked.' }),
    }),
    shows: ['planReview'],
  }),
  text: read({
    summary: 'The text of the document that is being reviewed; it never changes',
    path: '/plan-reviews/:reviewId/text',
    role: 'member',
    input: z.strictObject({ reviewId: id }),
    output: z.object({ text: z.string() }),
    shows: [],
  }),
  decide: write({
    summary: 'Accept, correct or drop items of a review, or add one by marking a stretch of the text',
    method: 'POST',
    path: '/plan-reviews/:reviewId/decisions',
    role: 'member',
    input: z.strictObject({
      reviewId: id,
      basedOn: revision,
      decisions: z
        .array(z.strictObject({ key, verdict: z.enum(verdicts).optional(), values: values.optional() }))
        .max(MOST)
        .optional(),
      added: z
        .strictObject({ key, kind: z.enum(itemKinds), values, from: z.int().nonnegative(), to: z.int().positive() })
        .optional(),
    }),
    output: decided,
    changes: ['planReview'],
  }),
  suggest: write({
    summary:
      'Hand the text to the language model of the workspace; what it quotes from the text is added, doubtful and undecided',
    method: 'POST',
    path: '/plan-reviews/:reviewId/suggestions',
    role: 'member',
    asks: 'model',
    input: z.strictObject({ reviewId: id }),
    output: decided.extend({
      added: z.int(),
      known: z.int().meta({ description: 'Suggestions that were in the review already.' }),
      dropped: z.int().meta({ description: 'Suggestions without a quote in the text, or with values that cannot be used.' }),
    }),
    changes: ['planReview'],
  }),
  giveUp: write({
    summary: 'Give up a review; the document goes with it',
    method: 'DELETE',
    path: '/plan-reviews/:reviewId',
    role: 'member',
    input: z.strictObject({ reviewId: id }),
    output: done,
    changes: ['planReview'],
  }),
  createCampaign: write({
    summary: 'Make a campaign of the accepted items, each tied to its sentence in the document',
    method: 'POST',
    path: '/plan-reviews/:reviewId/campaign',
    role: 'member',
    input: z.strictObject({
      reviewId: id,
      name: line,
      kind: z.enum(campaignKinds),
      startDate: day.nullable(),
      endDate: day.nullable(),
    }),
    output: z.object({ id, left: z.array(z.string()) }),
    changes: [
      'planReview',
      'campaign',
      'phase',
      'milestone',
      'goal',
      'participant',
      'task',
      'person',
      'department',
      'budgetItem',
      'sourceSpan',
      'attachment',
      'attachment',
    ],
  }),
  apply: write({
    summary: 'Take the accepted differences of a newer version into the campaign, as one event',
    method: 'POST',
    path: '/campaigns/:campaignId/plan-reviews/:reviewId/application',
    role: 'campaign:lead',
    input: z.strictObject({ campaignId: id, reviewId: id }),
    output: written.extend({ left: z.array(z.string()) }),
    changes: [
      'planReview',
      'campaign',
      'phase',
      'milestone',
      'goal',
      'participant',
      'task',
      'person',
      'department',
      'budgetItem',
      'sourceSpan',
      'attachment',
      'attachment',
    ],
  }),
}
