import { spawnSync } from 'node:child_process'
import { Problem } from '#domain/problem.ts'
import type { Binaries } from './binaries.ts'

/** How PostgreSQL's programs are started here: `prefix` goes before the program; its files must belong to `fileOwner`. */
export interface Launch {
  prefix: string[]
  /** The user id as which the program runs, where Node itself has to switch to it. */
  uid?: number
  fileOwner: number
}

/**
 * PostgreSQL refuses to run as root, and a server must not outlive the program that it serves. Tries the ways to achieve both that this
 * machine may know, best first.
 */
export function findLaunch({ postgres, env }: Binaries): Launch {
  const launch = candidates().find(({ prefix, uid }) => {
    const [command = postgres, ...args] = [...prefix, postgres, '--version']
    return spawnSync(command, args, { uid, gid: uid, env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0
  })
  if (!launch) throw new Problem('databaseNoBinary', { platform: `${process.platform}-${process.arch}` })
  return launch
}

/** `nobody`: PostgreSQL looks its user up and fails where the id has no name. */
export const NOBODY = 65534
const DIE_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT']
const PASS_THROUGH = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']

function candidates(): Launch[] {
  const own = process.getuid!()
  if (own !== 0) return [DIE_WITH_PARENT, []].map((prefix) => ({ prefix, fileOwner: own }))
  const asNobody = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']
  return [
    // Root is called nobody in a user namespace: every path that root reaches stays reachable, the files stay root's.
    { prefix: ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, ...DIE_WITH_PARENT], fileOwner: 0 },
    // Without namespaces (containers): really nobody, yet able to pass through a home folder that is root's alone, and to see so.
    { prefix: [...DIE_WITH_PARENT, ...asNobody, ...PASS_THROUGH], fileOwner: NOBODY },
    { prefix: [...DIE_WITH_PARENT, ...asNobody], fileOwner: NOBODY },
    { prefix: [], uid: NOBODY, fileOwner: NOBODY },
  ]
}
