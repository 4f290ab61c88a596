import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { Problem } from '#domain/problem.ts'
import { readConfig } from '#server/config.ts'
import { countRows } from '#server/database/backup/manifest.ts'
import { writeBackup } from '#server/database/backup.ts'
import { hasCluster } from '#server/database/embedded.ts'
import { reachDatabase } from '#server/database/reach.ts'
import type { Command } from './command.ts'
import { language } from './language.ts'

export const backup: Command = {
  usage: 'backup [FILE.zip]',
  summary: 'Write everything in the database into one file, while the program runs or not.',
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const file = positionals[0] ?? `runsheet-${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, '')}.zip`
    const { dataFolder, databaseUrl: url } = readConfig(process.env)
    if (!url && !hasCluster(dataFolder)) throw new Problem('nothingToBackUp')
    const { owner, close } = await reachDatabase({ url, dataFolder, log: pino({ level: 'warn' }, process.stderr) })
    try {
      const manifest = await writeBackup(owner, file)
      const rows = countRows(manifest)
      console.log(language === 'en' ? `Backed up ${rows} rows to ${file}` : `已备份 ${rows} 行到 ${file}`)
    } finally {
      await close()
    }
    return 0
  },
}
