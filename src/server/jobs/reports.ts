import type { Services } from '../context.ts'
import type { Tx } from '../database/kysely.ts'
import { documentInWorker } from '../documents/report/documentInWorker.ts'
import { ringForReports, untilReportsRing } from './reportBell.ts'
import { claimDocument, keepDocument, settleDocument, workspacesWithReports } from '../queries/reportDocuments.ts'
import type { ClaimedDocument } from '../queries/reportDocuments.ts'
import { openWorkspace } from '../queries/sessions.ts'

/** So long another node believes that this one is still at it. */
const CLAIM = 15_000
const HEARTBEAT = 400
const MOST_ATTEMPTS = 3

/** How often a node looks for what another one left. */
const LOOK = 5_000

/** Makes documents as soon as somebody asks this node, whether or not it does what the clock asks for. Answers how to end it. */
export function startReports(services: Services): () => Promise<void> {
  const over = new AbortController()
  const run = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await runReports(services).catch((err: unknown) => services.log.warn({ err }, 'making reports failed'))
      if (!over.signal.aborted) await untilReportsRing(LOOK)
    }
  }
  const underWay = run()
  return async () => {
    over.abort()
    ringForReports()
    await underWay
  }
}

/** Makes the documents that wait, one after another, in every workspace. Any number of nodes may do it at once; one that dies is followed by another. */
export async function runReports(services: Services): Promise<void> {
  for (const workspaceId of await workspacesWithReports(services.db, new Date())) while (await makeNext(services, workspaceId));
}

async function makeNext({ db, log }: Services, workspaceId: string): Promise<boolean> {
  const inWorkspace = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await openWorkspace(tx, workspaceId)
      return work(tx)
    })
  const claimed = await inWorkspace((tx) => claimDocument(tx, workspaceId, new Date(), claimEnd()))
  if (!claimed) return false
  if (claimed.attempts > MOST_ATTEMPTS) {
    await inWorkspace((tx) => settleDocument(tx, workspaceId, claimed, { state: 'failed' }))
    return true
  }
  const outcome = await make(claimed, (percent) =>
    inWorkspace((tx) => keepDocument(tx, workspaceId, claimed, percent, claimEnd())),
  ).catch((err: unknown) => {
    log.error({ err, document: claimed.id, format: claimed.format }, 'a report document failed')
    return { state: claimed.attempts < MOST_ATTEMPTS ? ('waiting' as const) : ('failed' as const) }
  })
  await inWorkspace((tx) => settleDocument(tx, workspaceId, claimed, outcome))
  return true
}

/** Where nobody wants it any more, its thread is ended; what it comes to is then refused by the row itself. */
async function make({ format, source }: ClaimedDocument, keep: (percent: number) => Promise<boolean>) {
  const stop = new AbortController()
  let percent = 0
  let beat: Promise<void> = Promise.resolve()
  const heartbeat = setInterval(() => {
    beat = beat
      .then(() => keep(percent))
      .then(
        (isWanted) => (isWanted ? undefined : stop.abort()),
        () => undefined,
      )
  }, HEARTBEAT)
  try {
    const bytes = await documentInWorker({ format, source }, { progress: (done) => (percent = done), signal: stop.signal })
    return { state: 'done' as const, bytes }
  } finally {
    clearInterval(heartbeat)
    await beat
  }
}

function claimEnd(): Date {
  return new Date(Date.now() + CLAIM)
}
