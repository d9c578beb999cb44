import { expect, test } from 'vitest'
import { firstScreen } from '../../first-screen.ts'

test('what comes with the first screen is what it imports, not what it asks for later nor the types it speaks of', () => {
  const { files, icons } = firstScreen()
  for (const needed of ['kiosk/main.tsx', 'kiosk/App.tsx', 'kiosk/screens/HomeScreen.tsx', 'ui/words/first.ts', 'ui/language.ts', 'model/content/views.ts'])
    expect(files).toContain(needed)
  for (const later of [
    'kiosk/screens/behind.ts',
    'kiosk/screens/GuidePage.tsx',
    'ui/words/kiosk.ts',
    'model/content/guide.ts',
    'sw/page/outbox.ts',
    'tour/door.ts',
  ])
    expect(files).not.toContain(later)
  expect(icons).toContain('IconHome')
  expect(icons).not.toContain('IconRefresh')
})
