import { z } from 'zod'
import { readOfflineDocument } from '#domain/offlineFile/document.ts'
import type { OfflineAnswers } from '#domain/offlineFile/answers.ts'
import type { OfflineAbout, OfflinePerson, PackedTask, SealedPart } from '#domain/offlineFile/offlineFile.ts'
import { OFFLINE_FORMAT } from '#domain/offlineFile/offlineFile.ts'
import { Problem } from '#domain/problem.ts'
import { day, id } from '#operations/fields.ts'

/** A file that came back, as far as it can be judged without knowing who it was made by. */
export interface SentBack {
  about: OfflineAbout
  people: OfflinePerson[]
  tasks: PackedTask[]
  seals: Record<SealedPart, string>
  answers: OfflineAnswers | null
}

const text = z
  .string()
  .max(10_000)
  .refine((value) => value.isWellFormed() && !value.includes('\0'))
const moment = z.iso.datetime()

const patch = z.strictObject({
  actualStart: day.nullable().optional(),
  actualFinish: day.nullable().optional(),
  percentComplete: z.int().min(0).max(100).optional(),
  quantityDone: z.number().nonnegative().max(1e12).nullable().optional(),
  isPaused: z.boolean().optional(),
  statusNote: text.optional(),
  issue: text.optional(),
  countermeasure: text.optional(),
})

const answers = z.strictObject({
  personId: z.union([id, z.literal('')]),
  savedAt: z.union([moment, z.literal('')]),
  tasks: z.record(id, patch),
  comments: z.array(z.strictObject({ id, taskId: id, text: text.trim().min(1).max(4000) })).max(2000),
})

/** Loose where something is signed: it is compared as a whole text, and a stray field breaks the seal. */
const facts = z.looseObject({
  about: z.looseObject({
    format: z.number(),
    fileId: id,
    workspaceId: id,
    workspaceName: text,
    campaignId: id,
    campaignName: text,
    madeAt: moment,
  }),
  people: z.array(z.looseObject({ id, name: text })).max(20_000),
  tasks: z.array(z.looseObject({ id, name: text })).max(20_000),
  seals: z.looseObject({ about: z.string().max(100), people: z.string().max(100), tasks: z.string().max(100) }),
})

/** Throws the `Problem` that says why these bytes are no file that was sent back. */
export function readSentBack(bytes: Uint8Array): SentBack {
  const reading = readOfflineDocument(new TextDecoder('utf-8').decode(bytes))
  if (reading.kind === 'other') throw new Problem('notOfflineFile')
  if (reading.kind === 'broken') throw new Problem('offlineFileBroken')
  const format = formatOf(reading.facts)
  if (format !== OFFLINE_FORMAT)
    throw format === null
      ? new Problem('offlineFileBroken')
      : new Problem('offlineFormatUnknown', { format, known: OFFLINE_FORMAT })
  const [known, said] = [facts.safeParse(reading.facts), answers.nullable().safeParse(reading.answers)]
  if (!known.success || !said.success) throw new Problem('offlineFileBroken')
  const { about, people, tasks, seals } = reading.facts as SentBack
  return { about, people, tasks, seals, answers: said.data as OfflineAnswers | null }
}

function formatOf(given: unknown): number | null {
  const format: unknown = (given as { about?: { format?: unknown } } | null)?.about?.format
  return typeof format === 'number' ? format : null
}
