import { operations } from '#operations/index.ts'
import type { World } from '#test/world.ts'

export async function newTemplate({ linYue, campaignId }: World, name = '夏季新品上市模板'): Promise<string> {
  const how = { name, dayZero: 'start', unit: 'day' } as const
  return (await linYue.call(operations.templates.fromCampaign, { sourceCampaignId: campaignId, ...how })).id
}

const onNewTemplate = async (world: World) => ({ templateId: await newTemplate(world) })
const onAugust = { anchor: 'start' as const, day: '2024-08-01' }

export const templateExamples = {
  list: () => ({}),
  open: onNewTemplate,
  fromCampaign: ({ campaignId }: World) => ({
    sourceCampaignId: campaignId,
    name: '新品上市',
    dayZero: 'start' as const,
    unit: 'workday' as const,
  }),
  add: async (world: World) => {
    const { template } = await world.linYue.call(operations.templates.open, await onNewTemplate(world))
    const { name, kind, description, content } = template
    return { file: JSON.stringify({ format: 'runsheet-template', version: 1, name, kind, description, content }) }
  },
  export: onNewTemplate,
  update: async (world: World) => ({ ...(await onNewTemplate(world)), name: '新品上市（改）' }),
  copy: async (world: World) => ({ ...(await onNewTemplate(world)), name: '新品上市（副本）' }),
  withdraw: onNewTemplate,
  restore: async (world: World) => {
    const input = await onNewTemplate(world)
    await world.linYue.call(operations.templates.withdraw, input)
    return input
  },
  preview: async (world: World) => ({ ...(await onNewTemplate(world)), ...onAugust }),
  use: async (world: World) => ({ ...(await onNewTemplate(world)), ...onAugust, name: '秋季新品上市' }),
}
