import type { JournalFile } from './file.ts'

/** A journal file over an open handle of the origin's own file system. */
export function opfsFile(handle: FileSystemSyncAccessHandle): JournalFile {
  return {
    size: () => handle.getSize(),
    read: (into, at) => handle.read(into as Uint8Array<ArrayBuffer>, { at }),
    write(bytes, at) {
      const written = handle.write(bytes as Uint8Array<ArrayBuffer>, { at })
      // A short write is how some disks say that they are full.
      if (written !== bytes.length) throw new DOMException(`journal: wants ${bytes.length} bytes written, wrote ${written}`, 'QuotaExceededError')
    },
    flush: () => handle.flush(),
    close: () => handle.close(),
  }
}
