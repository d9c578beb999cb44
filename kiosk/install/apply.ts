import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Journal } from './journal.ts'
import { JOURNAL, readJournal, writeJournal } from './journal.ts'
import { Machine } from './machine.ts'
import type { Standing, Step } from './step.ts'

const DONE: Standing = { is: 'done' }
const open = (zh: string, en: string): Standing => ({ is: 'open', why: { zh, en } })

function missingPackages(machine: Machine, packages: readonly string[]): string[] {
  const status = machine.lies('var/lib/dpkg/status')
  const text = status.is === 'file' ? Buffer.from(status.base64, 'base64').toString('utf8') : ''
  return packages.filter((name) => !new RegExp(`^Package: ${name}\nStatus: install ok installed$`, 'm').test(text))
}

const usersOf = (machine: Machine) => {
  const passwd = machine.lies('etc/passwd')
  return passwd.is === 'file' ? Buffer.from(passwd.base64, 'base64').toString('utf8') : ''
}
const missingUsers = (machine: Machine, users: readonly string[]) => users.filter((name) => !usersOf(machine).includes(`\n${name}:`))

function sameFolder(machine: Machine, path: string, from: string): boolean {
  const source = new Machine(from)
  const [here, there] = [machine.files(path), source.files('.')]
  return (
    here.length === there.length &&
    here.every((name, at) => name === there[at] && readFileSync(machine.at(join(path, name))).equals(readFileSync(join(from, name))))
  )
}

/** Whether a step is done on a machine, without changing anything. */
export function standingOf(machine: Machine, step: Step): Standing {
  switch (step.is) {
    case 'packages': {
      const missing = missingPackages(machine, step.packages)
      return missing.length === 0 ? DONE : open(`还没有安装：${missing.join(' ')}`, `not installed: ${missing.join(' ')}`)
    }
    case 'users': {
      const missing = missingUsers(machine, step.users)
      return missing.length === 0 ? DONE : open(`还没有用户 ${missing.join('、')}`, `no user ${missing.join(', ')}`)
    }
    case 'folder':
      return sameFolder(machine, step.path, step.from) ? DONE : open(`/${step.path} 的内容不一样`, `/${step.path} holds something else`)
    case 'link': {
      const lies = machine.lies(step.path)
      return lies.is === 'link' && lies.to === step.to ? DONE : open(`/${step.path} 没有指向 ${step.to}`, `/${step.path} does not lead to ${step.to}`)
    }
    case 'file': {
      const lies = machine.lies(step.path)
      if (lies.is === 'nothing') return open(`没有 /${step.path}`, `there is no /${step.path}`)
      const same = lies.is === 'file' && lies.mode === step.mode && Buffer.from(lies.base64, 'base64').toString('utf8') === step.text
      return same ? DONE : open(`/${step.path} 的内容或权限不一样`, `/${step.path} holds something else, or others may read it`)
    }
  }
}

/** Notes what lies at a path, once, and makes the folders above it. */
function keep(machine: Machine, journal: Journal, path: string): void {
  journal.before[path] ??= machine.lies(path)
  for (const folder of machine.makeFolder(dirname(path))) journal.folders.push(folder)
}

/** Does a step, and keeps what it takes to undo it. */
export function doStep(machine: Machine, step: Step): void {
  const journal = readJournal(machine)
  switch (step.is) {
    case 'packages': {
      const missing = missingPackages(machine, step.packages)
      journal.packages.push(...missing.filter((name) => !journal.packages.includes(name)))
      writeJournal(machine, journal)
      machine.run('/usr/bin/apt-get', 'update', '-qq')
      machine.run('/usr/bin/apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing)
      return
    }
    case 'users': {
      journal.users.push(...missingUsers(machine, step.users).filter((name) => !journal.users.includes(name)))
      writeJournal(machine, journal)
      machine.run('/usr/bin/systemd-sysusers', `/${step.conf}`)
      return
    }
    case 'folder':
      if (journal.before[step.path] === undefined && machine.files(step.path).length > 0)
        throw new Error(`/${step.path}: 已有别的内容，请先移走 · holds something else, which would be lost: move it away first`)
      journal.before[step.path] ??= { is: 'nothing' }
      for (const folder of machine.makeFolder(step.path)) journal.folders.push(folder)
      writeJournal(machine, journal)
      machine.dropAll(step.path)
      machine.copyFolder(step.from, step.path)
      return
    case 'link':
      keep(machine, journal, step.path)
      writeJournal(machine, journal)
      machine.lay(step.path, { is: 'link', to: step.to })
      return
    case 'file':
      keep(machine, journal, step.path)
      writeJournal(machine, journal)
      machine.lay(step.path, { is: 'file', base64: Buffer.from(step.text).toString('base64'), mode: step.mode })
  }
}

/**
 * Puts everything back that was changed. What residents have said, in the browser's and the cupboard's own folders, stays; so do
 * packages, unless they are asked for.
 */
export function undoAll(machine: Machine, { packages }: { readonly packages: boolean }): Journal {
  const journal = readJournal(machine)
  for (const [path, before] of Object.entries(journal.before).reverse()) {
    if (machine.lies(path).is === 'folder' && before.is === 'nothing') machine.dropAll(path)
    else machine.lay(path, before)
  }
  for (const user of journal.users) machine.run('/usr/sbin/userdel', user)
  machine.lay(JOURNAL, { is: 'nothing' })
  for (const folder of [...new Set(journal.folders)].sort((a, b) => b.length - a.length)) machine.dropFolder(folder)
  if (packages && journal.packages.length > 0) machine.run('/usr/bin/apt-get', 'purge', '-y', '-qq', '--autoremove', ...journal.packages)
  return journal
}
