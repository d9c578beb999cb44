import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'

/** Debian makes and starts a cluster of its own with the package, unless this says that nobody wants one. */
const NO_CLUSTER = ['/etc/postgresql-common', 'createcluster.conf'] as const

function asRoot(args: readonly string[]): boolean {
  const [program, ...rest] = process.getuid?.() === 0 ? args : ['sudo', '-n', ...args]
  const { status, error } = spawnSync(program as string, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (error !== undefined) console.error(`${args[0]}: ${error.message}`)
  return status === 0
}

/** Installs Debian's package of a name; `false` where there is no apt, no right to use it, or no such package. */
export function installPackage(name: 'chromium' | 'postgresql' | 'systemd'): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false
  const [folder, file] = NO_CLUSTER
  if (name === 'postgresql' && process.getuid?.() === 0 && !existsSync(`${folder}/${file}`)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/${file}`, 'create_main_cluster = false\n')
  }
  return asRoot(['apt-get', 'update', '-qq']) && asRoot(['apt-get', 'install', '-y', '-qq', name])
}
