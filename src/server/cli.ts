import { Problem } from '#domain/problem.ts'
import { problemSentence } from '#domain/problemSentence.ts'
import type { Command } from './commands/command.ts'
import { language } from './commands/language.ts'

/** Loaded one at a time, so that a verb pays only for what it needs. */
const commands: Record<string, () => Promise<Command>> = {
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  verify: async () => (await import('./commands/verify.ts')).verify,
  forecast: async () => (await import('./commands/forecast.ts')).forecast,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  report: async () => (await import('./commands/report.ts')).report,
  extract: async () => (await import('./commands/extract.ts')).extract,
}

const [verb, ...args] = process.argv.slice(2)
process.exitCode = await main()

async function main(): Promise<number> {
  const load = verb === undefined ? undefined : commands[verb]
  if (!load) return printUsage()
  const command = await load()
  try {
    return await command.run(args)
  } catch (error) {
    if (isWrongOption(error)) return printOptions(error, command)
    if (!(error instanceof Problem)) throw error
    console.error(problemSentence(error, language))
    return 1
  }
}

/** What `parseArgs` throws at an option that the command does not have. */
function isWrongOption(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function printOptions(error: Error, { usage }: Command): number {
  console.error(`${error.message.split('. ')[0]}\nUsage: runsheet ${usage}`)
  return 2
}

async function printUsage(): Promise<number> {
  const asked = verb === undefined || verb === 'help' || verb === '--help'
  const print = asked ? console.log : console.error
  if (!asked) print(`runsheet: unknown command "${verb}"`)
  print('Usage: runsheet COMMAND …')
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load()
    print(`  ${usage}\n      ${summary}`)
  }
  return asked ? 0 : 2
}
