import type { LookupFunction } from 'node:net'
import { request as overHttp } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as overHttps } from 'node:https'
import { publicAddresses } from './privateAddress.ts'
import { Undelivered } from './undelivered.ts'

const PATIENCE = 10_000
const MOST_BYTES = 64_000

export interface PostOptions {
  headers?: Record<string, string>
  privateTargets: readonly string[]
  /** Milliseconds until the whole answer must be there. */
  patience?: number
  mostBytes?: number
}

/** Posts JSON and answers the body, as an object where it is one. Follows no redirect and goes to no private address; throws `Undelivered`. */
export async function postJson(address: string, body: string, options: PostOptions): Promise<unknown> {
  const url = new URL(address)
  const addresses = await publicAddresses(url.hostname, options.privateTargets)
  const answer = await exchange(url, body, pinned(addresses), options)
  const { status = 0 } = answer
  if (status >= 300 && status < 400) throw new Undelivered('redirect')
  if (status === 429) throw new Undelivered('tooMany', { status }, answer.wait)
  if (status < 200 || status >= 300) throw new Undelivered('status', { status }, answer.wait)
  try {
    return JSON.parse(answer.text)
  } catch {
    return null
  }
}

/** Every connection goes to what was looked up and found to be public, whatever the name means by now. */
function pinned(addresses: { address: string; family: number }[]): LookupFunction {
  return (_host, options, found) =>
    options.all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family)
}

interface Answer {
  status: number | undefined
  text: string
  wait: number
}

function exchange(url: URL, body: string, lookup: LookupFunction, options: PostOptions): Promise<Answer> {
  const { headers = {}, patience = PATIENCE, mostBytes = MOST_BYTES } = options
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, {
    method: 'POST',
    lookup,
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), ...headers },
  })
  // not the socket's idle time: who sends a byte now and then would hold us for ever
  const impatience = setTimeout(() => request.destroy(new Undelivered('timeout', { seconds: patience / 1000 })), patience)
  const fail = (error: Error) => reject(error instanceof Undelivered ? error : unreachable(error))
  request.on('error', fail)
  request.on('close', () => clearTimeout(impatience))
  request.on(
    'response',
    (response) =>
      void readText(response, mostBytes).then(
        (text) => resolve({ status: response.statusCode, text, wait: waitOf(response) }),
        fail,
      ),
  )
  request.end(body)
  return promise
}

async function readText(response: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function waitOf({ headers }: IncomingMessage): number {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 0
}

function unreachable(error: NodeJS.ErrnoException): Undelivered {
  return new Undelivered('unreachable', { reason: error.code ?? error.message })
}
