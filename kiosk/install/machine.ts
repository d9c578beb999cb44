import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** What lies at a path, as it is kept and put back. */
export type Lying =
  | { readonly is: 'nothing' }
  | { readonly is: 'file'; readonly base64: string; readonly mode: number }
  | { readonly is: 'link'; readonly to: string }
  | { readonly is: 'folder' }

/** A machine's disk below a root, and its programs; `/` is the machine itself. */
export class Machine {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  get isThisOne(): boolean {
    return this.root === '/'
  }

  at(path: string): string {
    return join(this.root, path)
  }

  lies(path: string): Lying {
    const found = lstatSync(this.at(path), { throwIfNoEntry: false })
    if (found === undefined) return { is: 'nothing' }
    if (found.isSymbolicLink()) return { is: 'link', to: readlinkSync(this.at(path)) }
    if (found.isDirectory()) return { is: 'folder' }
    return { is: 'file', base64: readFileSync(this.at(path)).toString('base64'), mode: found.mode & 0o7777 }
  }

  /** Makes a folder and those above it. @returns those that were not there, the uppermost first */
  makeFolder(path: string): string[] {
    const made: string[] = []
    for (let each = path; each !== '.' && each !== '/' && each !== '' && !existsSync(this.at(each)); each = dirname(each)) made.unshift(each)
    mkdirSync(this.at(path), { recursive: true })
    return made
  }

  lay(path: string, what: Lying): void {
    if (what.is === 'folder') return
    rmSync(this.at(path), { force: true })
    if (what.is === 'link') symlinkSync(what.to, this.at(path))
    if (what.is === 'file') {
      writeFileSync(this.at(path), Buffer.from(what.base64, 'base64'))
      // What is written is cut by the umask of whoever installs.
      chmodSync(this.at(path), what.mode)
    }
  }

  /** Files below a folder, relative to it. */
  files(path: string): string[] {
    if (!existsSync(this.at(path))) return []
    return readdirSync(this.at(path), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(this.at(path), name)).isFile())
      .sort()
  }

  copyFolder(from: string, path: string): void {
    cpSync(from, this.at(path), { recursive: true })
  }

  /** Takes a folder away when nothing lies in it. */
  dropFolder(path: string): void {
    if (existsSync(this.at(path)) && readdirSync(this.at(path)).length === 0) rmdirSync(this.at(path))
  }

  /** Takes a folder away with all that lies in it. */
  dropAll(path: string): void {
    rmSync(this.at(path), { recursive: true, force: true })
  }

  /** Runs a program on the machine: below another root than `/` within it, as `chroot` does. */
  run(program: string, ...args: readonly string[]): string {
    const [name, rest] = this.isThisOne ? [program, args] : ['chroot', [this.root, program, ...args]]
    return execFileSync(name, [...rest], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
}
