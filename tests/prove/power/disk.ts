import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ok, problem, type Result } from '../../../model/result.ts'
import { roomyFolder } from '../roomy-folder.ts'

const OUTER_BYTES = 3_000_000_000
const INNER_BYTES = 400_000_000
const PREFIX = 'xinxiji-prove-'

/** What was said when a program of the system did not do its work. */
class SystemProblem extends Error {}

function run(program: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new SystemProblem(`${program} ${args.join(' ')}: ${(stderr ?? error?.message ?? '').trim()}`)
}

/** Unmounts what runs before us have left, when they are gone. */
function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^xinxiji-prove-(\d+)-/.exec(name)?.[1]
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue
    unmountUnder(join(folder, name))
    rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function unmountUnder(folder: string): void {
  const mounted = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((point) => point.startsWith(`${folder}/`))
  // The inner ones lie in the outer one: the longest path first.
  for (const point of mounted.sort((a, b) => b.length - a.length)) run('umount', '-l', point)
}

/**
 * A disk whose power can be cut: an image in a file system that can photograph it, and on the image a file system that a
 * browser writes to. What the photograph holds is what the browser's file system had sent to the disk, and nothing else.
 * The method stands in rigs/power-cut.md. Needs root, loop devices and mkfs.xfs.
 */
export class Disk {
  readonly #folder: string
  readonly #outer: string
  /** what is laid is mounted here */
  readonly mounted: string
  #laid = false

  private constructor(folder: string) {
    this.#folder = folder
    this.#outer = join(folder, 'outer')
    this.mounted = join(folder, 'live')
  }

  /** Makes the images; a text says why this machine cannot. */
  static open(): Result<Disk, string> {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) return problem('cutting the power needs root on Linux')
    const parent = roomyFolder()
    clearLeftovers(parent)
    const disk = new Disk(mkdtempSync(join(parent, `${PREFIX}${process.pid}-`)))
    try {
      disk.#make()
    } catch (error) {
      disk.end()
      if (!(error instanceof SystemProblem)) throw error
      return problem(error.message)
    }
    return ok(disk)
  }

  #make(): void {
    mkdirSync(this.#outer)
    mkdirSync(this.mounted)
    const image = join(this.#folder, 'outer.img')
    run('truncate', '-s', String(OUTER_BYTES), image)
    run('mkfs.xfs', '-q', '-m', 'reflink=1', image)
    run('mount', '-o', 'loop', image, this.#outer)
    run('truncate', '-s', String(INNER_BYTES), this.image('empty'))
    run('mkfs.ext4', '-q', '-F', '-b', '4096', '-E', 'lazy_itable_init=0,lazy_journal_init=0', this.image('empty'))
  }

  image(name: string): string {
    return join(this.#outer, `${name}.img`)
  }

  has(name: string): boolean {
    return existsSync(this.image(name))
  }

  /** Lays a copy of an image in and mounts it. */
  async lay(name: string): Promise<void> {
    await this.takeOut()
    copyFileSync(this.image(name), this.image('live'), constants.COPYFILE_FICLONE_FORCE)
    run('mount', '-o', 'loop', this.image('live'), this.mounted)
    this.#laid = true
  }

  /** The power goes now: what the disk has at this moment becomes the image `name`. Blocks until it is taken, a few milliseconds. */
  cut(name: string): void {
    copyFileSync(this.image('live'), this.image(name), constants.COPYFILE_FICLONE_FORCE)
  }

  /** Everything written is put on the disk, and the disk becomes the image `name`, as after an orderly end. */
  async keep(name: string): Promise<void> {
    run('sync', '-f', this.mounted)
    await this.takeOut()
    copyFileSync(this.image('live'), this.image(name), constants.COPYFILE_FICLONE_FORCE)
  }

  async takeOut(): Promise<void> {
    // The first process of a killed group is gone before the last: until then the disk is in use.
    for (let tries = 0; this.#laid; tries++) {
      try {
        run('umount', this.mounted)
        this.#laid = false
      } catch (error) {
        if (!(error instanceof SystemProblem && error.message.includes('busy') && tries < 400)) throw error
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
    }
  }

  /** Copies what an image holds to a folder outside, for someone to look at. */
  copyOut(name: string, to: string): void {
    const aside = join(this.#folder, 'aside')
    mkdirSync(aside, { recursive: true })
    copyFileSync(this.image(name), this.image('aside'), constants.COPYFILE_FICLONE_FORCE)
    run('mount', '-o', 'loop', this.image('aside'), aside)
    try {
      mkdirSync(to, { recursive: true })
      cpSync(aside, to, { recursive: true, filter: (path) => !path.endsWith('lost+found') && !/Singleton/.test(path) })
    } finally {
      run('umount', aside)
    }
  }

  /** Unmounts and deletes everything; also in the middle of something. */
  end(): void {
    unmountUnder(this.#folder)
    this.#laid = false
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
