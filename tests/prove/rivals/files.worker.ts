import { OpfsDisk } from '../../../sw/shelf/opfs.ts'

const disk = new OpfsDisk(navigator.storage.getDirectory().then((root) => root.getDirectoryHandle('prove-packs', { create: true })))

async function write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await disk.open(name)
  await file.write(bytes, 0)
  await file.flush()
  await file.close()
}

addEventListener('message', ({ data }: MessageEvent<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>) =>
  write(data.name, data.bytes).then(
    () => postMessage({ name: data.name, error: null }),
    (error: unknown) => postMessage({ name: data.name, error: String(error) }),
  ),
)
