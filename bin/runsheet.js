#!/usr/bin/env node
// Any Node finds its way here; the program itself runs on the Node 24 that is installed with the package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../src/server/cli.ts', import.meta.url))
const node24 = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(cli)
} else {
  const node = existsSync(node24) ? node24 : process.execPath
  const { status, signal } = spawnSync(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = signal ? 1 : (status ?? 1)
}
