import { expect, test } from 'vitest'
import { runCommand } from './command.ts'

test('G12 a program that is not there, fails or hangs is one line of why; what it prints is the answer else', async () => {
  const node = (program: string) => runCommand([process.execPath, '-e', program], 1_500)
  expect(await node('console.log(1 + 1)')).toEqual({ ok: true, value: '2\n' })
  expect(await node('console.error("no glass\\nreally"); process.exit(3)')).toMatchObject({ ok: false, problem: expect.stringContaining('really') })
  expect(await node('setInterval(() => {}, 1000)')).toMatchObject({ ok: false, problem: expect.stringContaining('no end within 1500 ms') })
  expect(await runCommand(['no-such-program-here'])).toMatchObject({ ok: false, problem: expect.stringContaining('ENOENT') })
  // What it is told is told to it, and to no shell.
  expect(await runCommand(['echo', '$HOME; ls'])).toEqual({ ok: true, value: '$HOME; ls\n' })
})
