import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const MAIN = join(import.meta.dirname, '../src/server/main.ts')

export interface Program {
  url: string
  /** What it has said to its log. */
  log: string[]
  /** Sends the signal and answers the exit code, or the signal that ended it. */
  end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | string>
}

/** The whole program as its users start it, with its own database in `folder`. */
export async function startProgram(folder: string): Promise<Program> {
  const child = launch(folder)
  const said: string[] = []
  createInterface({ input: child.stderr! }).on('line', (line) => said.push(line))
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /http:\/\/\S+/.exec(line)?.[0]
    if (url) return { url, log: said, end: (signal) => end(child, signal) }
  }
  throw new Error(`the program did not start: ${said.join('\n')}`)
}

/** What the program says when it does not start. */
export async function refusedStart(folder: string): Promise<{ code: number | null; said: string }> {
  const child = launch(folder)
  let said = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** The processes that work in the database of `folder`. */
export function databaseProcesses(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && workingFolder(pid) === join(folder, 'postgres'))
}

/** The server of that database, whose end ends all of its processes. */
export function databaseServer(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

function launch(folder: string): ChildProcess {
  const env = {
    ...process.env,
    PORT: '0',
    RUNSHEET_DATA: folder,
    DATABASE_URL: '',
    HOST: '127.0.0.1',
    RUNSHEET_DEMO: 'on',
    LOG_LEVEL: 'error',
  }
  return spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] })
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | string> {
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>
  child.kill(signal)
  const [code, ended] = await exit
  return code ?? ended!
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null // gone meanwhile
  }
}
