import type { Tx } from '../database/kysely.ts'

export interface ModelSetting {
  baseUrl: string
  model: string
  apiKey: string
}

export async function modelSettingOf(tx: Tx, workspaceId: string): Promise<ModelSetting | undefined> {
  return tx
    .selectFrom('modelSetting')
    .select(['baseUrl', 'model', 'apiKey'])
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst()
}

export async function saveModelSetting(tx: Tx, workspaceId: string, setting: ModelSetting): Promise<void> {
  await tx
    .insertInto('modelSetting')
    .values({ workspaceId, ...setting })
    .onConflict((conflict) => conflict.column('workspaceId').doUpdateSet({ ...setting }))
    .execute()
}

export async function removeModelSetting(tx: Tx, workspaceId: string): Promise<void> {
  await tx.deleteFrom('modelSetting').where('workspaceId', '=', workspaceId).execute()
}
