// Opens everything a hub needs and listens; `main.ts` comes here once what was compiled before can be used.
import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { problem, type Result } from '../model/result.ts'
import { readHubKeys } from './keys.ts'
import { readReceiptKey } from './receipt-key.ts'
import { makeHub } from './server.ts'
import { readSettings } from './settings.ts'
import { makeFirstAdmin } from './staff/first-admin.ts'
import { StaffDoor } from './staff/staff-door.ts'
import { readStaffSecret } from './staff/staff-secret.ts'
import { openStore, type Store } from './store/store.ts'

/** Starts listening; the answer is the address, the problem one sentence. */
async function run(): Promise<Result<string, string>> {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (!settings.ok) return settings
  const { port, host, data, dist, site, database, totpForAll } = settings.value
  const keysFolder = join(data, 'keys')
  const keys = await readHubKeys(join(keysFolder, 'hub.json'))
  if (!keys.ok) return keys
  const bundles = join(data, 'bundles')
  if (!existsSync(bundles)) return problem(`${bundles}: wants the folder of bundles, found none`)
  if (!existsSync(dist)) return problem(`${dist}: wants the folder of built pages, found none`)

  let store: Store
  try {
    store = await openStore({ folder: data, ...(database === null ? {} : { database }), now: Date.now, log: console.error })
  } catch (error) {
    const where = database === null ? join(data, 'hub.sqlite') : 'the database'
    return problem(`${where}: wants to be opened, came: ${error instanceof Error ? error.message : String(error)}`)
  }
  const receiptNames = await readReceiptKey(join(keysFolder, 'receipts.json'), () => store.cases.haveReceipts(site))
  if (!receiptNames.ok) {
    await store.close()
    return receiptNames
  }
  const hasAccounts = async () => (await store.database.db.selectFrom('staff_user').select('id').limit(1).executeTakeFirst()) !== undefined
  const secret = await readStaffSecret(join(keysFolder, 'staff.json'), hasAccounts)
  if (!secret.ok) {
    await store.close()
    return secret
  }
  const door = new StaffDoor({ ...store.database, secret: secret.value })
  await makeFirstAdmin(door, join(keysFolder, 'first-admin.json'))
  const { seal: sealKeys, publishToken } = keys.value
  const hub = makeHub({
    data,
    dist,
    bundles,
    store,
    sealKeys,
    receiptNames: receiptNames.value,
    door,
    totpForAll,
    publishToken,
    keys: keysFolder,
    site,
    now: Date.now,
    log: console.error,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void hub.close().catch(fail))
  try {
    return { ok: true, value: await hub.listen({ port, host }) }
  } catch (error) {
    await hub.close()
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EADDRINUSE') return problem(`port ${port} on ${host}: wants to be free, another program has it`)
    if (code === 'EACCES') return problem(`port ${port} on ${host}: this user may not open it`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return problem(`host ${host}: wants an address of this machine, it is none`)
    throw error
  }
}

function fail(error: unknown): void {
  console.error(`hub: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

try {
  const listening = await run()
  if (listening.ok) {
    console.log(`hub listening on ${listening.value}`)
    // A hub that is killed has still kept what it compiled.
    setImmediate(flushCompileCache)
  } else fail(new Error(listening.problem))
} catch (error) {
  fail(error)
}
