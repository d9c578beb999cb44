import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../model/case/refusal.ts'
import { FirstPassword } from '../../model/staff/account.ts'
import { StaffMe, TotpSecret } from '../../model/staff/sign-in.ts'
import { engines } from '../testing/engines.ts'
import { type Lobby, openLobby } from '../testing/lobby.ts'
import { PASSWORD, staff, StaffHand } from '../testing/staff-hand.ts'

const code = (answer: { json: () => unknown }) => Refusal.parse(answer.json()).code

/** The six digits of an authenticator app (RFC 6238), reckoned apart from the library. */
function totp(uri: string, now: number): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret.replace(/=+$/, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const at = (mac[19] as number) & 15
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

describe.each(engines())('$name', (engine) => {
  const opens = async (more: object = {}): Promise<Lobby> => openLobby({ database: (await engine.place()).database, ...more })

  test('K16 who has no account reads nothing and changes nothing, and nobody can make one', async () => {
    await using lobby = await opens()
    const nobody = new StaffHand(lobby)
    for (const url of ['/api/staff/me', '/api/desk/cases', '/api/desk/accounts', '/api/desk/audit']) expect(code(await nobody.get(url))).toBe('not-signed-in')
    expect(code(await nobody.post('/api/desk/accounts', { login: 'thief', name: 'x', roles: ['admin'] }))).toBe('not-signed-in')
    for (const path of ['sign-up/email', 'sign-in/email', 'admin/create-user']) expect(code(await nobody.post(`/api/auth/${path}`, {}))).toBe('not-found')
    expect(code(await nobody.get('/api/staff/me', { cookie: 'xinxiji.session_token=made.up' }))).toBe('not-signed-in')
  })

  test('K16 a given password has to be changed before anything else; then the other sessions have ended', async () => {
    await using lobby = await opens()
    const admin = await staff(lobby, 'chief', 'admin')
    const made = FirstPassword.parse((await admin.post('/api/desk/accounts', { login: 'clerk', name: '王', roles: ['case-worker'] })).json())
    expect(code(await admin.post('/api/desk/accounts', { login: 'clerk', name: '王', roles: ['case-worker'] }))).toBe('login-taken')
    const [clerk, elsewhere] = [new StaffHand(lobby), new StaffHand(lobby)]
    for (const hand of [clerk, elsewhere]) expect((await hand.signIn('clerk', made.password)).json()).toEqual({ is: 'signed-in' })
    expect(StaffMe.parse((await clerk.get('/api/staff/me')).json())).toMatchObject({
      login: 'clerk',
      mustChange: true,
      rights: ['read-cases', 'see-contact', 'release'],
    })
    expect(code(await clerk.get('/api/desk/cases'))).toBe('change-first')
    expect(code(await clerk.post('/api/staff/password', { before: made.password, now: 'short' }))).toBe('weak-password')
    expect(code(await clerk.post('/api/staff/password', { before: made.password, now: made.password }))).toBe('weak-password')
    expect(code(await clerk.post('/api/staff/password', { before: 'not this one', now: PASSWORD }))).toBe('wrong-password')
    expect((await clerk.post('/api/staff/password', { before: made.password, now: PASSWORD })).statusCode).toBe(200)
    expect((await clerk.get('/api/desk/cases')).statusCode).toBe(200)
    expect(code(await elsewhere.get('/api/staff/me'))).toBe('not-signed-in')
    expect(code(await clerk.get('/api/desk/accounts'))).toBe('not-allowed')
  })

  test('K16 five wrong passwords of a login in a minute, then it waits, whoever asks and at whichever process', async () => {
    await using lobby = await opens()
    await staff(lobby, 'clerk', 'case-worker')
    const guesser = new StaffHand(lobby)
    for (let n = 0; n < 5; n++) expect(code(await guesser.signIn('clerk', `guess ${n}`))).toBe('wrong-password')
    const waits = await guesser.signIn('clerk')
    expect([code(waits), Number(waits.headers['retry-after']) > 0]).toEqual(['too-many-tries', true])
    // Another login is not made to wait, and neither is one that there is not.
    expect(code(await guesser.signIn('nobody-here', 'x'))).toBe('wrong-password')
    lobby.clock += 61_000
    expect((await guesser.signIn('clerk')).json()).toEqual({ is: 'signed-in' })
    expect((await lobby.store.audit.page('chenguangli', 10)).rows.map(({ act }) => act)).toContain('staff.locked')
  })

  test('K16 with an authenticator app the password alone opens nothing; a printed code serves once', async () => {
    await using lobby = await opens()
    const clerk = await staff(lobby, 'clerk', 'case-worker')
    expect(code(await clerk.post('/api/staff/totp', { password: 'wrong' }))).toBe('wrong-password')
    const { uri, backupCodes } = TotpSecret.parse((await clerk.post('/api/staff/totp', { password: PASSWORD })).json())
    expect(uri).not.toContain('staff.invalid')
    expect(code(await clerk.post('/api/staff/totp/confirm', { code: '000000' === totp(uri, Date.now()) ? '111111' : '000000' }))).toBe('wrong-password')
    expect((await clerk.post('/api/staff/totp/confirm', { code: totp(uri, Date.now()) })).statusCode).toBe(200)
    expect(StaffMe.parse((await clerk.get('/api/staff/me')).json()).hasTotp).toBe(true)
    const again = new StaffHand(lobby)
    expect((await again.signIn('clerk')).json()).toEqual({ is: 'code-wanted' })
    expect(code(await again.get('/api/desk/cases'))).toBe('not-signed-in')
    expect((await again.post('/api/staff/code', { code: totp(uri, Date.now()) })).json()).toEqual({ is: 'signed-in' })
    expect((await again.get('/api/desk/cases')).statusCode).toBe(200)
    for (const [hand, wanted] of [
      [new StaffHand(lobby), 200],
      [new StaffHand(lobby), 401],
    ] as const) {
      await hand.signIn('clerk')
      expect((await hand.post('/api/staff/code', { code: backupCodes[0] })).statusCode).toBe(wanted)
    }
    expect(code(await new StaffHand(lobby).post('/api/staff/code', { code: totp(uri, Date.now()) }))).toBe('wrong-password')
  })

  test('K16 a hub that wants an app of everybody opens nothing before; who is turned off is out at once; the last administrator stays', async () => {
    await using lobby = await opens({ totpForAll: true })
    const chief = await staff(lobby, 'chief', 'admin')
    expect(code(await chief.get('/api/desk/accounts'))).toBe('change-first')
    const { uri } = TotpSecret.parse((await chief.post('/api/staff/totp', { password: PASSWORD })).json())
    expect((await chief.post('/api/staff/totp/confirm', { code: totp(uri, Date.now()) })).statusCode).toBe(200)
    const me = StaffMe.parse((await chief.get('/api/staff/me')).json())
    for (const change of [{ isOff: true }, { roles: ['editor'] }]) expect(code(await chief.post(`/api/desk/accounts/${me.id}`, change))).toBe('last-admin')
    const clerk = await staff(lobby, 'clerk', 'case-worker')
    const { id } = StaffMe.parse((await clerk.get('/api/staff/me')).json())
    expect((await chief.post(`/api/desk/accounts/${id}`, { isOff: true })).json()).toMatchObject({ isOff: true })
    expect(code(await clerk.get('/api/staff/me'))).toBe('not-signed-in')
    expect(code(await clerk.signIn('clerk'))).toBe('wrong-password')
    const reset = FirstPassword.parse((await chief.post(`/api/desk/accounts/${id}`, { isOff: false, reset: true })).json())
    expect(code(await clerk.signIn('clerk'))).toBe('wrong-password')
    expect((await clerk.signIn('clerk', reset.password)).json()).toEqual({ is: 'signed-in' })
    expect(code(await chief.post('/api/desk/accounts/nobody', { name: 'x' }))).toBe('no-such-account')
  })
})

test('K16 a page of another site cannot use somebody’s session', async () => {
  await using lobby = await openLobby()
  const admin = await staff(lobby, 'chief', 'admin')
  const body = { login: 'thief', name: 'x', roles: ['admin'] }
  const foreign: readonly Record<string, string>[] = [{ origin: 'http://evil.example' }, { origin: 'null' }, { origin: 'null', 'sec-fetch-site': 'cross-site' }]
  for (const headers of foreign) expect(code(await admin.post('/api/desk/accounts', body, headers))).toBe('other-origin')
  const session = (await new StaffHand(lobby).signIn('chief')).cookies.find(({ name }) => name.endsWith('session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const overTls = await admin.post('/api/staff/sign-in', { login: 'chief', password: PASSWORD }, { origin: 'https://hub.example', host: 'hub.example' })
  expect(overTls.cookies.every(({ secure }) => secure === true)).toBe(true)
})

test('K16 a password is kept as argon2id of 19 MiB and two passes, and never in the clear', async () => {
  await using lobby = await openLobby()
  await staff(lobby, 'clerk', 'case-worker')
  const rows = await lobby.store.database.db
    .selectFrom('staff_account' as never)
    .selectAll()
    .execute()
  expect(JSON.stringify(rows)).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(JSON.stringify(rows)).not.toContain(PASSWORD)
})
