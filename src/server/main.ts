import pino from 'pino'
import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './database/connect.ts'
import { demoSignIns } from './demo/accounts.ts'
import { seedDemo } from './demo/seed.ts'
import { startServer } from './server.ts'

const config = readConfig(process.env)
const log = pino({ level: config.logLevel, redact: ['*.password', '*.token'] }, pino.destination({ dest: 2, sync: true }))

try {
  await run()
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(`${problemSentence(error, 'zh')}\n${problemSentence(error, 'en')}`)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const database = await openDatabase({ url: config.databaseUrl, dataFolder: config.dataFolder, log })
  const server = await startServer(config, database, log).catch(async (error: unknown) => {
    await database.close()
    throw portProblem(error)
  })
  if (config.demo) await seedDemo(server.db)
  console.log(`Runsheet 活动执行跟踪   ${server.services.baseUrl()}`)
  if (config.demo)
    for (const { email, password, name, title } of demoSignIns)
      console.log(`  ${email.padEnd(28)} ${password}   ${name} ${title}`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.close()
    await database.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

function portProblem(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  return code === 'EADDRINUSE' ? new Problem('portTaken', { port: config.port }) : error
}
