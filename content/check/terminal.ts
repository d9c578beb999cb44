import type { Problems } from '../problem.ts'
import type { Community } from '../read/community.ts'
import type { Layout } from '../read/layout.ts'

/** Checks what a community says of its terminal: its pole is read out in an emergency, and its own bundle comes last. Rules B13 and C9. */
export function checkTerminal(community: Community | null, layout: Layout | null, problems: Problems): void {
  const terminal = community?.terminal
  if (community === null || terminal === undefined) return
  const file = 'community.yaml'
  if (terminal.poleNo !== undefined && layout !== null && !layout.poles.some(({ no }) => no === terminal.poleNo))
    problems.add(
      { file, item: terminal.id, field: 'terminal.poleNo' },
      [`没有电杆 ${terminal.poleNo}`, `names pole ${terminal.poleNo}, which does not exist`],
      ['写离信息机最近的杆号；求助时要念出来', 'write the pole nearest to the terminal; it is read out in need'],
    )
  if (terminal.stack.at(-1) !== community.bundle)
    problems.add(
      { file, item: terminal.id, field: 'terminal.stack' },
      [`最后一个不是本社区的 ${community.bundle}`, `does not end with this community's own ${community.bundle}`],
      ['从大到小写，本社区放在最后', 'write the widest first and this community last'],
    )
}
