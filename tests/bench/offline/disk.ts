import { lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What a folder takes on the disk. */
export interface DiskUse {
  /** in whole blocks, as the disk gives them away */
  readonly allocated: number
  /** as the lengths of its files say */
  readonly apparent: number
}

/** What the browser keeps for its graphics; it comes and goes with the hour and has nothing to do with content. */
const GRAPHICS = /(^|\/)(GPU|Gr|Graphite|Dawn|Shader)[A-Za-z]*Cache(\/|$)/

/** All files under a browser's profile, as `du` counts them, without what it keeps for its graphics. */
export function diskUse(profile: string): DiskUse {
  let allocated = 0
  let apparent = 0
  for (const entry of readdirSync(profile, { recursive: true, withFileTypes: true })) {
    if (GRAPHICS.test(relative(profile, entry.parentPath))) continue
    const { blocks, size } = lstatSync(join(entry.parentPath, entry.name))
    // Linux counts blocks of 512 bytes, whatever the disk's own are (stat(2)).
    allocated += blocks * 512
    if (entry.isFile()) apparent += size
  }
  return { allocated, apparent }
}
