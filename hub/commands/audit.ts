import { parseArgs } from 'node:util'
import { type Command, NotUnderstood } from '../../content/commands/command.ts'
import { STORE_OPTIONS } from './store-options.ts'

export const auditCommand: Command = {
  name: 'audit',
  help: `  audit verify [--data ./data] [--site home] [--database postgresql://…] [--expect <hash>]
        核对操作记录：缺一环、改一环、多一环都会说出来；末尾的值记在别处，以后用 --expect 证明没有整条重做
        · looks through the audit chain and names every link that is missing, changed or put in; write the last hash down elsewhere,
        --expect proves later that the chain was not laid anew
`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...STORE_OPTIONS, expect: { type: 'string' } } })
    if (positionals.length !== 1 || positionals[0] !== 'verify') throw new NotUnderstood('audit: wants verify')
    const { expect } = values
    if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect)) throw new NotUnderstood('audit: --expect wants 64 hex digits')
    // Whoever presses does not wait for a database.
    const { withStore } = await import('./with-store.ts')
    const verified = await withStore(values, (store, { site }) => store.audit.verify(site, expect))
    if (!verified.ok) {
      console.error(`audit: ${verified.problem}`)
      return 1
    }
    const { links, events, head, wrong, expectedFound } = verified.value
    for (const each of wrong) console.error(`✗ ${each}`)
    if (expectedFound === false)
      console.error('✗ 没有找到 --expect 的那一环，记录可能整条重做过 · the link of --expect is not there: the chain may have been laid anew')
    const good = wrong.length === 0 && expectedFound !== false
    console.log(
      good
        ? `✓ 操作记录完整：${links} 环，办事 ${events} 步，末尾 ${head} · the chain holds: ${links} links, ${events} events, its end is ${head}`
        : `操作记录被动过 · the chain does not hold (${links} links looked at)`,
    )
    return good ? 0 : 1
  },
}
