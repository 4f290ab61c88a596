import { Problem } from '#domain/problem.ts'
import { onEmbedded, openDatabase } from './connect.ts'
import type { Database } from './connect.ts'
import { findRunning } from './embedded.ts'

/**
 * For commands beside the program, such as a backup: the server that the running program has started on the data folder or, where none
 * runs, one for the time of the command.
 */
export async function reachDatabase(where: Parameters<typeof openDatabase>[0]): Promise<Database> {
  try {
    return await openDatabase(where)
  } catch (error) {
    const running = error instanceof Problem && error.code === 'dataFolderInUse' ? findRunning(where.dataFolder) : undefined
    if (!running) throw error
    return { ...onEmbedded(running), close: async () => {} }
  }
}
