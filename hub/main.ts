// Runs the hub: node hub/main.ts [--port 8080] [--host 127.0.0.1] [--data ./data] [--dist ./dist] [--site home] [--database postgresql://…] [--totp all]
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { readSettings } from './settings.ts'

// What is read while it starts is soon forgotten; the room that V8 would make for it stays, 35 MB of a hub that then does nothing.
setFlagsFromString('--semi-space-growth-factor=1')
// What Node has compiled once it need not compile again: a start took 1.7 s instead of 2.7 on a busy machine, and 20 MB less. The folder
// is the hub's own, since whoever may write there says what runs here.
const settings = readSettings(process.argv.slice(2), process.env)
if (settings.ok) enableCompileCache(join(settings.value.data, 'compiled'))
await import('./run.ts')
setFlagsFromString('--semi-space-growth-factor=2')
