import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Alert } from '../content/alert.ts'
import { signedBy, testChain, type TestChain, type TestKey, testKey } from '../testing/chain.ts'
import { type Alerts, readAlerts } from './alerts.ts'
import type { Root } from './root.ts'
import { rain } from '../testing/rain.ts'

const wet: Alert = rain()
const file: Alerts = { format: 'xinxiji-alerts/1', bundle: 'chenguangli', issued: 1_795_000_000, alerts: [wet] }

let chain: TestChain
let alertKey: TestKey
let root: Root
beforeAll(async () => {
  chain = await testChain()
  alertKey = await testKey()
  const { rootFile } = chain
  root = {
    ...rootFile,
    keys: { ...rootFile.keys, [alertKey.keyId]: alertKey.publicKey },
    roles: { ...rootFile.roles, alert: { keys: [alertKey.keyId], threshold: 1 } },
  }
})
const read = async (change: Partial<Alerts> = {}, have = 0, key = alertKey, label = 'alert') =>
  readAlerts(await signedBy(label, { ...file, ...change }, key), root, 'chenguangli', have)

test('A4 warnings signed by the alert key are read', async () => {
  expect(await read()).toEqual({ ok: true, value: file })
  expect(await read({ alerts: [] })).toMatchObject({ ok: true })
})

test('A4 no other key of the house can issue a warning, and the alert key’s hand under another kind of file is none', async () => {
  for (const key of [chain.content, chain.channel, ...chain.root, await testKey()])
    expect(await read({}, 0, key)).toMatchObject({ problem: { kind: 'bad-signature', file: 'alerts.json' } })
  for (const label of ['channel', 'manifest', 'root', 'alerts'])
    expect(await read({}, 0, alertKey, label)).toMatchObject({ problem: { kind: 'bad-signature' } })
})

test('A4 the warnings of the neighbours are not taken for our own', async () => {
  expect(await read({ bundle: 'xinghuali' })).toEqual({
    ok: false,
    problem: { kind: 'other-bundle', file: 'alerts.json', wanted: 'chenguangli', came: 'xinghuali' },
  })
})

test('A4 exactly the files issued when the one had was, or later, are taken', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2_000_000_000), fc.nat(2_000_000_000), async (issued, have) => {
      const answer = await read({ issued }, have)
      expect(answer).toMatchObject(issued >= have ? { ok: true } : { problem: { kind: 'rollback', have, came: issued } })
    }),
    { numRuns: 60 },
  )
  expect(await read({ issued: 5 }, 5)).toMatchObject({ ok: true })
})

test('A4 whichever letter of the warnings is changed, the file is refused', async () => {
  const signed = await signedBy('alert', file, alertKey)
  await fc.assert(
    fc.asyncProperty(fc.nat(signed.payload.length - 1), async (at) => {
      const payload = signed.payload.slice(0, at) + String.fromCharCode(signed.payload.charCodeAt(at) ^ 1) + signed.payload.slice(at + 1)
      expect(await readAlerts({ ...signed, payload }, root, 'chenguangli')).toMatchObject({ problem: { kind: 'bad-signature' } })
    }),
    { numRuns: 60 },
  )
})

test('A4 a file that is signed and makes no sense is unreadable, and whatever comes in its place is a no', async () => {
  expect(await read({ issued: -1 })).toMatchObject({ problem: { kind: 'unreadable', wanted: 'issued' } })
  expect(await read({ alerts: [{ ...wet, expires: 'tomorrow' }] })).toMatchObject({ problem: { kind: 'unreadable', wanted: 'alerts.0.expires' } })
  expect(await read({ alerts: Array.from({ length: 101 }, (_, at) => ({ ...wet, identifier: `CG-${at}` })) })).toMatchObject({
    problem: { kind: 'unreadable', wanted: 'alerts' },
  })
  await fc.assert(fc.asyncProperty(fc.anything(), async (raw) => !(await readAlerts(raw, root, 'chenguangli')).ok))
})
