// `npm start` and `npm test` on a fresh machine: plain JavaScript for whatever Node is there; it installs what is missing and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [task, ...rest] = process.argv.slice(2)
const tasks = { start, test, check, bench, build }

process.chdir(root)
install()
const runTask = tasks[task]
if (!runTask) throw new Error(`unknown task ${task}: ${Object.keys(tasks).join(', ')}`)
process.exitCode = await runTask()

function start() {
  return build() || serve()
}

/**
 * The server gets the signals that this process gets, and has the time to finish what is under way. With more arenas than two, glibc keeps
 * up to 100 MB that nobody uses after large batches and files.
 */
function serve() {
  const env = { MALLOC_ARENA_MAX: '2', ...process.env }
  const server = spawn(node24(), ['src/server/main.ts', ...rest], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

function test() {
  return check() || build() || chromium() || run(bin('vitest'), ['run', ...rest])
}

/** Types, lint and format. */
function check() {
  return run(bin('tsc'), []) || run(bin('oxlint'), ['--deny-warnings']) || run(bin('oxfmt'), ['--check', '.'])
}

function bench() {
  return build() || chromium() || run(node24(), ['test/bench/all.ts', ...rest])
}

/** Builds the web app, and the page that a campaign is sent as, where their sources are newer than what was built. */
function build() {
  const built = ['dist/web/index.html', 'dist/offline/page.js']
  const sources = [
    'src/web',
    'src/chart',
    'src/domain',
    'src/operations',
    'vite.config.ts',
    'vite.offline.config.ts',
    'package-lock.json',
  ]
  const newestSource = Math.max(...sources.map(newest))
  if (built.every((file) => existsSync(file) && statSync(file).mtimeMs > newestSource)) return 0
  const vite = (...options) => run(bin('vite'), ['build', '--logLevel', 'warn', ...options])
  return vite() || vite('--config', 'vite.offline.config.ts')
}

/** Installs the packages of the lockfile, unless exactly these are there already. */
function install() {
  const stamp = join('node_modules', '.runsheet-lock')
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing packages …')
  const failed = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], process.platform === 'win32')
  if (failed) process.exit(failed)
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(stamp, wanted)
}

/**
 * Browser tests need a Chromium: `CHROMIUM`, or the one that is there, or Debian's where this user may install it. The one without a window
 * costs an eighth of what the other does for each page that a test opens.
 */
function chromium() {
  const shell = '/usr/bin/chromium-headless-shell'
  const known = [process.env.CHROMIUM, shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const found = () => known.find((path) => path && existsSync(path))
  const hasFont = existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall && !process.env.CHROMIUM && (found() !== shell || !hasFont)) {
    console.log('Installing Chromium and Chinese fonts for the browser tests …')
    const install = (browser) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-noto-cjk'])
    run('apt-get', ['update', '-qq'])
    if (install('chromium-headless-shell') !== 0 && !found()) install('chromium')
  }
  process.env.CHROMIUM = found() ?? ''
  if (found()) return 0
  console.error(
    'The browser tests need a Chromium: install one (Debian: apt-get install chromium-headless-shell fonts-noto-cjk), or name it in CHROMIUM.',
  )
  return 1
}

function run(command, args, shell = false) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const { status, error, signal } = spawnSync(command, args, { stdio: 'inherit', shell, env: { ...process.env, PATH: path } })
  if (error) throw error
  return signal ? 1 : (status ?? 1)
}

function bin(name) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

function node24() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function newest(path) {
  const { mtimeMs, isDirectory } = describe(path)
  if (!isDirectory) return mtimeMs
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
}

function describe(path) {
  const stats = statSync(path)
  return { mtimeMs: stats.mtimeMs, isDirectory: stats.isDirectory() }
}
