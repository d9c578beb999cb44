// The journal's worker: the only place where a browser lets a file be flushed. One per page; the lock is for all of them.
import { JournalQuestion, type JournalAnswer } from '../../model/case/journal.ts'
import type { JournalFiles } from './file.ts'
import { Journal } from './journal.ts'
import { opfsFile } from './opfs-file.ts'

declare const self: DedicatedWorkerGlobalScope

const NAMES = ['outbox-journal-a', 'outbox-journal-b'] as const
const TRIES = 50
const journal = new Journal({ birth: () => crypto.randomUUID().replaceAll('-', '') })
let last: Promise<unknown> = Promise.resolve()

self.addEventListener('message', (event) => {
  const question = JournalQuestion.parse(event.data)
  // One after another, in the order in which they were asked.
  last = last.then(async () => self.postMessage(await answer(question)))
})

async function answer({ number, directory, ask }: JournalQuestion): Promise<JournalAnswer> {
  try {
    return await withFiles(directory, (files): JournalAnswer => {
      if (ask.is === 'open') return { is: 'open', number, state: journal.open(files) }
      if (ask.is === 'append') return { is: 'appended', number, bytes: journal.append(files, ask.entries) }
      return { is: 'read', number, entries: journal.read(files, ask.keys) }
    })
  } catch (error) {
    if (!(error instanceof Error || error instanceof DOMException)) throw error
    return { is: 'failed', number, name: error.name, message: error.message }
  }
}

/**
 * Opens both files, works, and closes them, all under one lock. An open handle shuts out every other page of this
 * terminal, so none is kept; and a page that dies takes its lock and its handles along. Two pages can therefore never
 * write at once, and each first reads what the others have appended.
 */
async function withFiles<T>(directory: unknown, work: (files: JournalFiles) => T): Promise<T> {
  const folder = directory instanceof FileSystemDirectoryHandle ? directory : await navigator.storage.getDirectory()
  return navigator.locks.request(`outbox-journal ${folder.name}`, async () => {
    const first = opfsFile(await openHandle(folder, NAMES[0]))
    try {
      const second = opfsFile(await openHandle(folder, NAMES[1]))
      try {
        return work([first, second])
      } finally {
        second.close()
      }
    } finally {
      first.close()
    }
  })
}

async function openHandle(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemSyncAccessHandle> {
  try {
    return await tryHandle(await folder.getFileHandle(name, { create: true }))
  } catch (error) {
    if (!(error instanceof DOMException) || error.name === 'QuotaExceededError' || error.name === 'NoModificationAllowedError') throw error
    // A power cut can leave a name whose file cannot be opened any more. It holds nothing; in its place a new one is made, and
    // the database writes what waits into it again (Q11).
    await folder.removeEntry(name, { recursive: true })
    return tryHandle(await folder.getFileHandle(name, { create: true }))
  }
}

async function tryHandle(file: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let tries = 1; ; tries++) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      // The handle of a page that has just died may outlive its lock by a moment.
      if (!(error instanceof DOMException) || error.name !== 'NoModificationAllowedError' || tries === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
