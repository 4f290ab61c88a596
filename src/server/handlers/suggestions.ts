import type { Handlers } from '../context.ts'
import { modelSettingOf, removeModelSetting, saveModelSetting } from '../queries/modelSettings.ts'
import { refuseTarget } from './refuseTarget.ts'

export const suggestions: Handlers<'suggestions'> = {
  settings: async ({ tx, who }) => {
    const own = await modelSettingOf(tx, who.workspaceId)
    return { setting: own ? { baseUrl: own.baseUrl, model: own.model, hasKey: own.apiKey !== '' } : null }
  },

  setSettings: async (context, { baseUrl, model, apiKey }) => {
    const { tx, who } = context
    refuseTarget(context, baseUrl, 'baseUrl')
    const before = await modelSettingOf(tx, who.workspaceId)
    // A key belongs to the address that it was entered for: with another one it would go to whoever named that.
    const kept = before?.baseUrl === baseUrl ? before.apiKey : ''
    await saveModelSetting(tx, who.workspaceId, { baseUrl, model, apiKey: apiKey ?? kept })
    return { done: true }
  },

  removeSettings: async ({ tx, who }) => {
    await removeModelSetting(tx, who.workspaceId)
    return { done: true }
  },
}
