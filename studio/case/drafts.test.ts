import { expect, test } from 'vitest'
import { lampCase } from '../testing/case.ts'
import { newDraft } from './act.ts'
import { openDrafts } from './drafts.ts'

test('what is typed outlasts a session that ended, and is gone when another person sits down', () => {
  const drafts = openDrafts()
  const lamp = lampCase()
  const draft = newDraft(lamp, { is: 'answer' })
  let heard = 0
  drafts.subscribe(() => heard++)
  drafts.belongTo('wang')
  drafts.set(lamp.id, draft)
  drafts.belongTo('wang')
  expect(drafts.get(lamp.id)).toBe(draft)
  drafts.belongTo('rena')
  expect(drafts.get(lamp.id)).toBeNull()
  drafts.set(lamp.id, draft)
  drafts.set(lamp.id, null)
  expect(drafts.get(lamp.id)).toBeNull()
  expect(heard).toBe(4)
})
