// A worker that opens files of this origin for a test in a page: only a worker may write them in place.
import { OpfsDisk } from '../shelf/opfs.ts'
import type { ShelfFile } from '../shelf/files.ts'

declare const self: DedicatedWorkerGlobalScope

type Asked =
  | { readonly is: 'open'; readonly folder: FileSystemDirectoryHandle; readonly name: string }
  | { readonly is: 'write'; readonly file: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly at: number }
  | { readonly is: 'flush' | 'close'; readonly file: number }
  | { readonly is: 'truncate'; readonly file: number; readonly length: number }

const files = new Map<number, ShelfFile>()
let opened = 0

async function work(asked: Asked): Promise<number> {
  if (asked.is === 'open') {
    const file = await new OpfsDisk(Promise.resolve(asked.folder)).open(asked.name)
    files.set(++opened, file)
    return opened
  }
  const file = files.get(asked.file) as ShelfFile
  if (asked.is === 'write') await file.write(asked.bytes, asked.at)
  else if (asked.is === 'truncate') await file.truncate(asked.length)
  else if (asked.is === 'flush') await file.flush()
  else await file.close()
  return 0
}

self.onmessage = ({ data: [id, asked] }: MessageEvent<[number, Asked]>) =>
  void work(asked).then(
    (answer) => self.postMessage([id, answer, null]),
    (error: DOMException) => self.postMessage([id, 0, [error.message, error.name]]),
  )
