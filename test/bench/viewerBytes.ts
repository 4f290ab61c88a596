import type { Socket } from 'node:net'
import { get } from 'node:http'
import { once } from 'node:events'
import type { Result } from './result.ts'
import { median } from './result.ts'
import type { BenchCampaign } from './product.ts'
import { signIn } from './product.ts'
import { demoSignIns } from '#server/demo/accounts.ts'

const edits = 9

/** What another viewer's connection receives for one edit: the word that something changed, and the changed row; heads included. */
export async function measureViewerBytes(url: string, { campaignId, taskIds, call }: BenchCampaign): Promise<Result[]> {
  const cookie = await signIn(url, demoSignIns[1].email)
  const live = get(`${url}/api/live?campaign=${campaignId}`, { headers: { cookie } })
  const [stream] = (await once(live, 'response')) as [NodeJS.ReadableStream & { socket: Socket }]
  stream.on('data', () => {})
  let { revision } = await call<{ revision: number }>('GET', `/campaigns/${campaignId}/tasks?limit=1`)
  const received: number[] = []
  for (let index = 0; index < edits; index++) {
    const before = stream.socket.bytesRead
    const heard = once(stream, 'data')
    await call('PATCH', `/campaigns/${campaignId}/tasks/${taskIds[index]}`, { statusNote: `已完成陈列 ${index}` })
    await heard
    const announced = stream.socket.bytesRead - before
    const delta = await answerBytes(`${url}/api/campaigns/${campaignId}/plan?since=${revision}`, cookie)
    revision += 1
    received.push(announced + delta)
  }
  live.destroy()
  return [
    { what: 'one edit of the 10,000-row sheet, to another viewer', measured: median(received) / 1024, unit: 'KB', budget: 2 },
  ]
}

async function answerBytes(address: string, cookie: string): Promise<number> {
  const request = get(address, { headers: { cookie }, agent: false })
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { socket: Socket }]
  response.resume()
  const { socket } = response
  await once(response, 'end')
  return socket.bytesRead
}
