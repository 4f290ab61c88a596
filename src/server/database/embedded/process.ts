import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Logger } from 'pino'
import { Problem } from '#domain/problem.ts'
import type { Binaries } from './binaries.ts'
import type { Launch } from './unprivileged.ts'

/** Starts the server again whenever it ends by itself (out of memory, mostly), until the answered function is called. */
export async function keepRunning(startServer: () => Promise<ChildProcess>, log: Logger): Promise<() => Promise<void>> {
  let wanted = true
  let server = startServer()
  const watch = (child: ChildProcess) =>
    child.once('exit', () => {
      if (!wanted) return
      log.error('the database stopped by itself and is started again')
      server = startServer()
      void server.then(watch) // where it can't start again, the process ends with the reason
    })
  watch(await server)
  return async () => {
    wanted = false
    await stop(await server)
  }
}

/** Answers when the server accepts connections. */
export async function start(line: string[], { env }: Binaries, { uid }: Launch, log: Logger): Promise<ChildProcess> {
  const [command, ...args] = line as [string, ...string[]]
  // In a session of its own, as Ctrl-C in the terminal is for Node, which stops the database after its last request.
  const child = spawn(command, args, {
    uid,
    gid: uid,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const said: string[] = []
  await new Promise<void>((ready, failed) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (said.push(line) > 20) said.shift()
      log[/^(PANIC|WARNING)/.test(line) ? 'warn' : 'debug']({ postgres: line })
      if (line.includes('ready to accept connections')) ready()
    })
    child.once('error', failed)
    child.once('exit', () => failed(new Problem('databaseDidNotStart', { reason: said.join('\n') })))
  })
  return child
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGINT') // fast shutdown: ends the sessions, writes everything out
  await exit
}
