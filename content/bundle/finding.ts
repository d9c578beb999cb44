import type { BundleProblem } from '../../model/bundle/problem.ts'
import type { Said } from '../problem.ts'

/** What is wrong with a bundle that lies in a folder or on a hub: the file, and one sentence in each of the staff's languages. */
export interface Finding {
  readonly kind: BundleProblem['kind'] | 'missing' | 'other-root' | 'film' | 'clash' | 'too-large' | 'damaged-here' | 'refused'
  /** path inside the bundle's folder, `pack/<sha256>` */
  readonly file: string
  readonly said: Said
}

/** That a file which is wanted is not there. */
export const missing = (file: string, zh = '缺少这个文件', en = 'is missing'): Finding => ({ kind: 'missing', file, said: [zh, en] })

/** A problem of the model as a finding, under the full name of its file. */
export function findingOf(problem: BundleProblem, file = problem.file): Finding {
  return { kind: problem.kind, file, said: say(problem) }
}

function say(problem: BundleProblem): Said {
  switch (problem.kind) {
    case 'unreadable':
      return [`读不懂，应有 ${problem.wanted}`, `cannot be read, wants ${problem.wanted}`]
    case 'bad-signature':
      return [
        `签名不对：需要 ${problem.wanted} 个有效签名，来了 ${problem.came} 个`,
        `is not signed by its role: wants ${problem.wanted} good signatures, came ${problem.came}`,
      ]
    case 'other-bundle':
      return [`属于另一个内容包“${problem.came}”，应为“${problem.wanted}”`, `belongs to bundle ${problem.came}, wants ${problem.wanted}`]
    case 'rollback':
      return [`是旧版本：已有 ${problem.have}，来的是 ${problem.came}`, `goes back: wants ${problem.have} or what follows it, came ${problem.came}`]
    case 'too-far-ahead':
      return [`版本跳得太远：已有 ${problem.have}，来的是 ${problem.came}`, `leaps too far: have ${problem.have}, came ${problem.came}`]
    case 'wrong-size':
      return [`长度不对：应为 ${problem.wanted} 字节，实际 ${problem.came} 字节`, `has the wrong length: wants ${problem.wanted} bytes, came ${problem.came}`]
    case 'wrong-hash':
      return [`内容被改动或损坏（哈希不符）`, `is damaged or changed: wants sha256 ${problem.wanted}, came ${problem.came}`]
    case 'no-line':
      return [`连接不上（${problem.status}）`, `cannot be reached (${problem.status})`]
    case 'disk-full':
      return ['磁盘已满', 'the disk is full']
  }
}

/** A finding as it is printed. */
export function showFinding({ file, said }: Finding): string {
  return `  ${file}\n    ${said[0]} · ${said[1]}`
}
