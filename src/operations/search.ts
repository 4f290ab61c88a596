import { z } from 'zod'
import { campaignKinds } from '#domain/campaign.ts'
import { searchedNouns } from '#domain/search/searchedNouns.ts'
import { unreadReasons } from '#domain/search/unread.ts'
import { LONGEST_WORD, MOST_WORDS } from '#domain/synonymGroup.ts'
import { day, done, id } from './fields.ts'
import { read, write } from './operation.ts'

const marked = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.int(), z.int()])).meta({ description: 'What was found in the text: from and to.' }),
})

const words = z.array(z.string().trim().min(1).max(LONGEST_WORD)).min(2).max(MOST_WORDS)

export const search = {
  find: read({
    summary:
      'Search lessons, campaigns, tasks, issues, decisions, comments and the text of files: what the caller may see, the best first',
    path: '/search',
    role: 'member',
    input: z.strictObject({
      text: z.string().max(200),
      noun: z.enum(searchedNouns).optional(),
      campaignKind: z.enum(campaignKinds).optional(),
      departmentId: id.optional(),
      from: day.optional(),
      to: day.optional(),
      skip: z.int().min(0).max(5000).optional().meta({ description: 'How many of the best to leave out.' }),
      limit: z.int().min(1).max(100).optional(),
      ownWords: z.enum(['no']).optional().meta({ description: 'Without the words of the workspace that mean the same.' }),
    }),
    output: z.object({
      total: z.int().nullable().meta({ description: 'How many there are at least; null where they are too many to be counted.' }),
      results: z.array(
        z.object({
          noun: z.enum(searchedNouns),
          id,
          campaignId: id.nullable(),
          campaignName: z.string().nullable(),
          day: day.nullable(),
          title: marked,
          snippet: marked.nullable(),
          /** What a comment or file belongs to. */
          subject: z.object({ noun: z.string(), id }).nullable(),
          /** Why what a file says can’t be searched. */
          unreadBecause: z.enum(unreadReasons).nullable(),
        }),
      ),
    }),
    shows: ['lesson', 'campaign', 'task', 'issue', 'decision', 'comment', 'attachment', 'archive', 'synonymGroup'],
  }),
  synonyms: read({
    summary: 'The words that mean the same: the field’s, and the workspace’s own',
    path: '/synonyms',
    role: 'member',
    input: z.strictObject({}),
    output: z.object({ own: z.array(z.object({ id, words: z.array(z.string()) })), usual: z.array(z.array(z.string())) }),
    shows: ['synonymGroup'],
  }),
  addSynonyms: write({
    summary: 'Add a group of words that mean the same in this workspace',
    method: 'POST',
    path: '/synonyms',
    role: 'admin',
    input: z.strictObject({ words }),
    output: z.object({ id }),
    changes: ['synonymGroup'],
  }),
  importSynonyms: write({
    summary: 'Add groups of words that are not there yet',
    method: 'POST',
    path: '/synonyms/batch',
    role: 'admin',
    input: z.strictObject({ groups: z.array(words).min(1).max(500) }),
    output: z.object({ added: z.int() }),
    changes: ['synonymGroup'],
  }),
  changeSynonyms: write({
    summary: 'Change a group of words of the workspace',
    method: 'PUT',
    path: '/synonyms/:synonymGroupId',
    role: 'admin',
    input: z.strictObject({ synonymGroupId: id, words }),
    output: done,
    changes: ['synonymGroup'],
  }),
  removeSynonyms: write({
    summary: 'Remove a group of words of the workspace',
    method: 'DELETE',
    path: '/synonyms/:synonymGroupId',
    role: 'admin',
    input: z.strictObject({ synonymGroupId: id }),
    output: done,
    changes: ['synonymGroup'],
  }),
}
