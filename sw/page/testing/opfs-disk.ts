import { openJournal } from '../journal.ts'
import type { TestDisk } from './test-disk.ts'

const NAMES = ['outbox-journal-a', 'outbox-journal-b'] as const

/** The journal as a terminal has it: in a file system of the browser's, written by its worker. */
export function opfsDiskIn(rootFolder: () => Promise<FileSystemDirectoryHandle>): TestDisk {
  const folder = async (name: string) => (await rootFolder()).getDirectoryHandle(name, { create: true })
  return {
    open: async (name) => openJournal(await folder(name)),
    async read(name) {
      const inside = await folder(name)
      const files = await Promise.all(NAMES.map(async (file) => (await inside.getFileHandle(file)).getFile()))
      return Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))) as ReturnType<TestDisk['read']>
    },
    async write(name, files) {
      const inside = await folder(name)
      for (const [at, bytes] of files.entries()) {
        const writable = await (await inside.getFileHandle(NAMES[at] as string, { create: true })).createWritable()
        await writable.write(bytes)
        await writable.close()
      }
    },
    async remove(name) {
      const root = await rootFolder()
      for (let tries = 1; ; tries++) {
        try {
          await root.removeEntry(name, { recursive: true })
          return
        } catch (error) {
          if ((error as DOMException).name === 'NotFoundError') return
          // A worker that was just ended may still hold its files for a moment.
          if ((error as DOMException).name !== 'NoModificationAllowedError' || tries === 100) throw error
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
      }
    },
  }
}

export const opfsDisk: TestDisk = opfsDiskIn(() => navigator.storage.getDirectory())
