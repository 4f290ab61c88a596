import { expect, vi } from 'vitest'
import type { z } from 'zod'
import { operations } from '#operations/index.ts'
import type { Person } from './person.ts'

type Asked = z.input<typeof operations.closingReports.print.input>

/** A document of a report, asked for and waited for. */
export async function madeDocument(person: Person, asked: Asked) {
  const { document } = await person.call(operations.closingReports.print, asked)
  return vi.waitFor(
    async () => {
      const about = { campaignId: asked.campaignId, documentId: document.id }
      const now = (await person.call(operations.closingReports.document, about)).document
      expect(now.state).toBe('done')
      return now
    },
    { timeout: 60_000, interval: 100 },
  )
}

export async function documentFile(person: Person, asked: Asked): Promise<{ bytes: Buffer; headers: Headers }> {
  const { id } = await madeDocument(person, asked)
  const response = await person.send(`/api/campaigns/${asked.campaignId}/closing-report/documents/${id}/file`)
  expect(response.status).toBe(200)
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers }
}
