// Puts `runsheet` beside the other commands of the package, where `npx runsheet` and npm scripts find it.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/.bin', import.meta.url))
const link = `${folder}/runsheet`
if (!existsSync(link) && process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true })
  symlinkSync('../../bin/runsheet.js', link)
}
