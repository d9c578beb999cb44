import { join } from 'node:path'
import { type Alerts, ALERTS_MAX_BYTES, readAlerts } from '../../model/bundle/alerts.ts'
import type { BundleName } from '../../model/bundle/name.ts'
import { PressedItem } from '../../model/content/pressed-item.ts'
import { Home } from '../../model/content/views.ts'
import { ok, problem, type Result } from '../../model/result.ts'
import { readJsonFile } from './bundle-files.ts'
import { type Finding, findingOf } from './finding.ts'
import { openBundle } from './open-bundle.ts'
import type { ShowingLayer } from './showing.ts'
import { trustedRoots } from './trusted-roots.ts'
import { trustedChannel } from './verify.ts'

const ITEM = /^item\/[a-z]+\/[a-z0-9-]+\.json$/

/** Reads a pressed bundle as a layer of a stack: its channel under its roots, every item, what it hides, its warnings. */
export async function readLayer(bundles: string, bundle: BundleName): Promise<Result<ShowingLayer, Finding>> {
  const inBundle = <T>(answer: Result<T, Finding>): Result<T, Finding> =>
    answer.ok ? answer : problem({ ...answer.problem, file: `${bundle}/${answer.problem.file}` })
  const folder = join(bundles, bundle)
  const chain = await trustedRoots(folder, undefined)
  if (!chain.ok) return inBundle(chain)
  const channel = await trustedChannel(folder, chain.value)
  if (!channel.ok) return inBundle(channel)
  const opened = await openBundle(folder)
  if (!opened.ok) return inBundle(opened)
  const { manifest, read } = opened.value
  const items: PressedItem[] = []
  for (const [path] of manifest.objects) {
    if (!ITEM.test(path)) continue
    const item = await read(path, PressedItem)
    if (!item.ok) return inBundle(item)
    items.push(item.value)
  }
  const home = await read('home.json', Home)
  if (!home.ok) return inBundle(home)

  const raw = await readJsonFile(folder, 'alerts.json', ALERTS_MAX_BYTES)
  let alerts: Alerts['alerts'] = []
  if (raw.ok) {
    const signed = await readAlerts(raw.value, chain.value.root, bundle)
    if (!signed.ok) return inBundle(problem(findingOf(signed.problem)))
    alerts = signed.value.alerts
  } else if (raw.problem.kind !== 'missing') return inBundle(raw)
  const { version, issued, expires } = channel.value
  return ok({ bundle, version, issued, expires, drafts: manifest.drafts, items, hides: home.value.hides, alerts })
}
