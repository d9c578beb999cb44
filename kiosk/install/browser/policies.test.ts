import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { ORIGIN } from './flags.ts'
import { policiesFor } from './policies.ts'

const Policies = z.record(z.string(), z.unknown())
const read = (origin: string) => policiesFor(origin).map(({ text }) => Policies.parse(JSON.parse(text)))

test('L9 no policy is given twice, and those the lock-down stands on are there', () => {
  const names = read(ORIGIN).flatMap((each) => Object.keys(each))
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
  const all = Object.assign({}, ...read(ORIGIN))
  expect(all).toMatchObject({
    DeveloperToolsAvailability: 2,
    PrintingEnabled: false,
    AllowFileSelectionDialogs: false,
    DownloadRestrictions: 3,
    IncognitoModeAvailability: 1,
    AutoplayAllowed: true,
    RemoteDebuggingAllowed: false,
    URLBlocklist: expect.arrayContaining(['*', 'chrome://*']),
  })
})

test('L9 whatever names an address names the cupboard’s, and the page from the disk', () => {
  const text = JSON.stringify(read('http://127.0.0.1:9123'))
  const addresses = [...text.matchAll(/"((?:https?|file):\/\/[^"*]+)"/g)].map(([, address]) => address as string)
  expect(addresses.length).toBeGreaterThan(4)
  for (const each of addresses) expect(each).toMatch(/^(http:\/\/127\.0\.0\.1:9123(\/kiosk\/?)?|file:\/\/\/usr\/share\/xinxiji\/out-of-order\.html)$/)
})
