import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from '../../../hub/prepare.ts'
import { freePort, LobbyHub } from '../../journeys/lobby.ts'
import { PREPARED } from '../../journeys/prepare.ts'

/** A hub of the proof's own with the sample community. */
export async function openLobby(): Promise<LobbyHub> {
  await prepare({ data: PREPARED, dist: join(PREPARED, 'dist') })
  const data = mkdtempSync(join(tmpdir(), 'xinxiji-session-hub-'))
  for (const part of ['keys', 'bundles']) cpSync(join(PREPARED, part), join(data, part), { recursive: true })
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  return new LobbyHub(data, await freePort())
}
