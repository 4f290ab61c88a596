import { pino } from 'pino'
import { dayAt } from '#domain/day.ts'
import { Problem } from '#domain/problem.ts'
import { readConfig } from '#server/config.ts'
import type { WorkspaceContext } from '#server/context.ts'
import { createDb } from '#server/database/kysely.ts'
import { migrate } from '#server/database/migrate.ts'
import { openPool } from '#server/database/pool.ts'
import { reachDatabase } from '#server/database/reach.ts'
import { openWorkspace } from '#server/queries/sessions.ts'
import { allWorkspaces, ownerOf } from '#server/queries/workspaces.ts'
import { language } from './language.ts'

/** Does `work` in one transaction as the owner of the workspace called `name`, or of the only one there is; the program may run meanwhile. */
export async function asOwner<T>(name: string | undefined, work: (context: WorkspaceContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env)
  const log = pino({ level: 'warn' }, process.stderr)
  const database = await reachDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder, log })
  try {
    await migrate(database.owner)
    const db = createDb(openPool({ ...database.app, max: 1 }, log))
    try {
      return await db.transaction().execute(async (tx) => {
        const workspace = choose(await allWorkspaces(tx), name)
        await openWorkspace(tx, workspace.id)
        const who = await ownerOf(tx, workspace.id)
        const now = new Date()
        const nobodyWaits = {
          startSession: () => {},
          endSession: () => {},
          whenRefused: () => {},
          sessionToken: null,
          signature: null,
          address: 'command line',
        }
        return work({
          ...nobodyWaits,
          tx,
          now,
          config,
          log,
          language,
          who,
          upload: null,
          modelAnswer: null,
          today: who.pinnedToday ?? dayAt(now, who.timeZone),
        })
      })
    } finally {
      await db.destroy()
    }
  } finally {
    await database.close()
  }
}

function choose<Workspace extends { name: string; isDemo: boolean }>(all: Workspace[], name: string | undefined): Workspace {
  const known = all.map((workspace) => workspace.name).join('、')
  const real = all.filter(({ isDemo }) => !isDemo)
  const found = name === undefined ? (real.length > 0 ? real : all) : all.filter((workspace) => workspace.name === name)
  if (all.length === 0) throw new Problem('noWorkspaceYet')
  if (found.length === 0) throw new Problem('noWorkspace', { name: name ?? '', known })
  if (found.length > 1) throw new Problem('whichWorkspace', { known })
  return found[0]!
}
