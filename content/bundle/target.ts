import type { Result } from '../../model/result.ts'
import type { Finding } from './finding.ts'

/** Where a bundle is published to. Both kinds ask first what is there, and refuse by the same rules (`accept.ts`). Rule B19. */
export interface Target {
  /** how long a pack is there; `null` when it is not */
  packLength(hash: string): Promise<Result<number | null, Finding>>
  /** a small file of the bundle as it is there, `root/1.json`; `null` when there is none */
  read(name: string): Promise<Result<Uint8Array | null, Finding>>
  putPack(hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, Finding>>
  putRoot(version: number, bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, Finding>>
  putManifest(version: number, bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, Finding>>
  putChannel(bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, Finding>>
}
