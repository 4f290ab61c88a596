import { Agent, request } from 'node:http'

export interface Asked {
  method: string
  path: string
  cookie?: string
  body?: (turn: number) => string
}

const connections = 8
const milliseconds = 3000

/** Requests a second that a server answers to eight callers who each wait for their answer before they ask again. */
export async function requestsPerSecond(url: string, asked: Asked): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let turn = 0
  const until = async (end: number): Promise<number> => {
    let answered = 0
    while (performance.now() < end) {
      await ask(agent, url, asked, turn++)
      answered += 1
    }
    return answered
  }
  const all = async (duration: number) => {
    const end = performance.now() + duration
    const counts = await Promise.all(Array.from({ length: connections }, () => until(end)))
    return counts.reduce((sum, count) => sum + count, 0)
  }
  await all(milliseconds / 3) // until both sides are warm
  const answered = await all(milliseconds)
  agent.destroy()
  return (answered * 1000) / milliseconds
}

function ask(agent: Agent, url: string, { method, path, cookie, body }: Asked, turn: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) }
    const sent = request(url + path, { agent, method, headers }, (response) => {
      response.resume()
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${response.statusCode}`))))
    })
    sent.on('error', reject)
    sent.end(body?.(turn))
  })
}
