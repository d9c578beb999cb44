import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, NotUnderstood } from '../../content/commands/command.ts'
import { STAFF_ROLES, type StaffRole } from '../../model/case/event.ts'
import { LOGIN } from '../../model/staff/sign-in.ts'
import { STORE_OPTIONS } from './store-options.ts'

const HUB = { role: 'hub', id: null } as const

/** The roles that a person names; throws where one is none. */
function rolesOf(text: string | undefined): StaffRole[] {
  const roles = (text ?? '').split(',').filter((role) => role !== '')
  const wrong = roles.find((role) => !(STAFF_ROLES as readonly string[]).includes(role))
  if (roles.length === 0 || wrong !== undefined) throw new NotUnderstood(`staff: --roles wants some of ${STAFF_ROLES.join(',')}`)
  return roles as StaffRole[]
}

export const staffCommand: Command = {
  name: 'staff',
  help: `  staff list | add <login> --name 王 --roles case-worker,… | reset <login>   [--data ./data] [--site home] [--database postgresql://…]
        工作人员账号：列出、添加、重设密码（管理员忘了密码时用）；新密码只显示一次，第一次登录要改
        · the staff's accounts: list, add, give a new password (also to an administrator who forgot it); it is shown once and has to be changed
`,
  async run(args) {
    const options = { ...STORE_OPTIONS, name: { type: 'string' }, roles: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [what, login] = positionals
    if (what !== 'list' && what !== 'add' && what !== 'reset') throw new NotUnderstood('staff: wants list, add or reset')
    if (what !== 'list' && (login === undefined || !LOGIN.test(login)))
      throw new NotUnderstood('staff: wants a login of a-z, 0-9 and -, beginning with a letter')
    const roles = what === 'add' ? rolesOf(values.roles) : []
    // Whoever presses does not wait for a database and its accounts.
    const [{ withStore }, { newPassword, StaffDoor }, { readStaffSecret }] = await Promise.all([
      import('./with-store.ts'),
      import('../staff/staff-door.ts'),
      import('../staff/staff-secret.ts'),
    ])
    const done = await withStore(values, async (store, { data, site }): Promise<string | null> => {
      const hasAccounts = async () => (await store.database.db.selectFrom('staff_user').select('id').limit(1).executeTakeFirst()) !== undefined
      const secret = await readStaffSecret(join(data, 'keys', 'staff.json'), hasAccounts)
      if (!secret.ok) return secret.problem
      const door = new StaffDoor({ ...store.database, secret: secret.value })
      if (what === 'list') {
        for (const each of await door.accounts())
          console.log(`${each.login}\t${each.name}\t${each.roles.join(',')}${each.isOff ? '\t停用 · off' : ''}${each.hasTotp ? '\t验证码 · code' : ''}`)
        return null
      }
      const password = newPassword()
      const known = await door.byLogin(login as string)
      if (what === 'add') {
        const added = await door.add(login as string, values.name ?? (login as string), roles, password)
        if (!added.ok) return `账号 ${login} 已经有了 · ${login} is taken`
        await store.audit.note(site, {
          at: Date.now(),
          by: HUB,
          act: 'staff.added',
          subject: added.value.id,
          detail: JSON.stringify({ roles, from: 'command line' }),
        })
      } else {
        if (known === null) return `没有账号 ${login} · there is no account ${login}`
        await door.reset(known.id, password)
        await store.audit.note(site, {
          at: Date.now(),
          by: HUB,
          act: 'staff.changed',
          subject: known.id,
          detail: JSON.stringify({ reset: true, from: 'command line' }),
        })
      }
      console.log(`${login} 的密码（第一次登录要改）· the password of ${login}, to be changed at the first sign-in: ${password}`)
      return null
    })
    const wrong = done.ok ? done.value : done.problem
    if (wrong !== null) console.error(`staff: ${wrong}`)
    return wrong === null ? 0 : 1
  },
}
