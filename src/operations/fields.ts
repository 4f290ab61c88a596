import { z } from 'zod'

export const id = z.uuid().toLowerCase()
export const day = z.iso
  .date()
  .refine((text) => text >= '1900' && text < '3000')
  .meta({ description: 'A calendar day, YYYY-MM-DD, in the time zone of the workspace.' })
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'A time of day, HH:MM, in the time zone of the workspace.' })
export const revision = z.int().nonnegative().meta({ description: 'The clock of a campaign: each write takes the next number.' })
/** A name or title: one line. */
export const line = z.string().trim().min(1).max(200)
export const optionalLine = z.string().trim().max(200)
export const text = z.string().max(10_000)
export const decimal = z
  .string()
  .regex(/^-?\d{1,18}(\.\d{1,6})?$/)
  .overwrite(shortest)
  .meta({ description: 'A decimal number as text, so that no digit is lost.' })
export const position = z.number().meta({ description: 'Order among its neighbours; any number between two of them.' })

/** What every write to a campaign answers: the campaign's new revision, and the event that can be undone (null where nothing differed). */
export const written = z.object({ revision, eventId: id.nullable() })
export const done = z.object({ done: z.literal(true) })

/** The revision that the caller's rows are of; a field that somebody changed since then is a conflict. */
export const basedOn = revision.optional()

export const howToCopy = {
  from: day.optional().meta({ description: 'The day that becomes `to`; the start where nothing is said.' }),
  to: day,
  keepsWorkdays: z.boolean().optional().meta({ description: 'Keeps distances in workdays, so that nothing falls on a day off.' }),
  keepsOwners: z.boolean().optional(),
}

/** As the database answers it: without zeros that say nothing. The same value is always the same text. */
function shortest(number: string): string {
  const [, sign, whole, fraction] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(number)!
  const digits = fraction ? `${whole}.${fraction}` : whole!
  return digits === '0' ? '0' : `${sign}${digits}`
}
