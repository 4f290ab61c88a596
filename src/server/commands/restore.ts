import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { readConfig } from '#server/config.ts'
import { countRows } from '#server/database/backup/manifest.ts'
import { openDatabase } from '#server/database/connect.ts'
import { restoreBackup } from '#server/database/restore.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

export const restore: Command = {
  usage: 'restore FILE.zip [--replace]',
  summary: 'Load a backup into an empty database; with --replace, in place of everything that is in it. Stop the program first.',
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } })
    const [file] = positionals
    if (!file) {
      console.error(`Usage: runsheet ${this.usage}`)
      return 2
    }
    const { dataFolder, databaseUrl: url } = readConfig(process.env)
    const { owner, close } = await openDatabase({ url, dataFolder, log: pino({ level: 'warn' }, process.stderr) })
    try {
      const { createdAt, ...rest } = await restoreBackup(owner, file, values)
      const rows = countRows(rest)
      console.log(language === 'en' ? `Restored ${rows} rows of ${createdAt}` : `已恢复 ${rows} 行（备份于 ${createdAt}）`)
    } finally {
      await close()
    }
    return 0
  },
}
