import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

async function newGroup({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.search.addSynonyms, { words: ['云仓', '外仓'] })).id
}

export const searchExamples = {
  find: () => ({ text: '排期' }),
  synonyms: () => ({}),
  addSynonyms: () => ({ words: ['云仓', '外仓'] }),
  importSynonyms: () => ({ groups: [['云仓', '外仓']] }),
  changeSynonyms: async (world: World) => ({ synonymGroupId: await newGroup(world), words: ['云仓', '外仓', '代发仓'] }),
  removeSynonyms: async (world: World) => ({ synonymGroupId: await newGroup(world) }),
}
