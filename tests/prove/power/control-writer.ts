// The control of the rig: appends a line, waits for the disk, says so. It must lose nothing. Same words as the terminal's page.
//
//   node control-writer.ts <folder> <origin> <round> <write: yes|no> <pause ms>
import { createHash, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fdatasyncSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const [folder, origin, round, write, pause] = process.argv.slice(2) as [string, string, string, string, string]
const path = join(folder, 'control.log')
const tell = (what: string, body: unknown) => fetch(`${origin}/say/${what}?round=${round}`, { method: 'POST', body: JSON.stringify(body) })
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

const isNew = !existsSync(path)
const lines = isNew ? [] : readFileSync(path, 'utf8').split('\n').slice(0, -1)
const file = openSync(path, 'a')
if (isNew) {
  // The name of a new file is kept by its folder.
  const parent = openSync(folder, 'r')
  fsyncSync(parent)
  closeSync(parent)
}
const here = lines.map((line) => {
  const [id, text] = line.split(' ') as [string, string]
  return [id, hash(text ?? '')]
})
await tell('reports-looked', { here, noticed: {} })
for (let n = 0; write === 'yes'; n++) {
  const id = `${round}-${n}`
  const text = randomBytes(700).toString('hex')
  writeSync(file, `${id} ${text}\n`)
  fdatasyncSync(file)
  await tell('reports-kept', [id, hash(text)])
  if (Number(pause) > 0) await new Promise((resolve) => setTimeout(resolve, Number(pause)))
}
