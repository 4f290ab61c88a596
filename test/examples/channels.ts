import { operations } from '#operations/index.ts'
import { giveUp } from '../deliveries.ts'
import type { ExamplesOf } from '../examples.ts'
import type { World } from '../world.ts'

export const channelExamples: ExamplesOf<'channels'> = {
  list: () => ({}),
  create: () => robot,
  update: async (world) => ({ channelId: await newRobot(world), name: '周会群' }),
  remove: async (world) => ({ channelId: await newRobot(world) }),
  test: async (world) => ({ channelId: await newRobot(world) }),
  setMail: () => mailServer,
  removeMail: () => ({}),
  testMail: async ({ linYue }) => {
    await linYue.call(operations.channels.setMail, mailServer)
    return {}
  },
  deliveries: () => ({}),
  redeliver: async (world, server) => {
    const { deliveryId } = await world.linYue.call(operations.channels.test, { channelId: await newRobot(world) })
    await giveUp(server, deliveryId)
    return { deliveryId }
  },
}

const robot = {
  kind: 'wecom' as const,
  name: '项目群',
  url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6',
}

const mailServer = {
  host: 'smtp.example.com',
  port: 465,
  secure: true,
  username: 'robot',
  password: 'secret',
  sender: 'robot@example.com',
}

async function newRobot({ linYue }: World): Promise<string> {
  return (await linYue.call(operations.channels.create, robot)).id
}
