import { type ChildProcess, spawn } from 'node:child_process'
import { CHROMIUM_ARGS, systemChromium } from '../../chromium.ts'
import { DevTools } from './cdp.ts'

/** Starts a Chromium on a profile of its own, with a line to its DevTools and nothing else. It ends with this process. @param more arguments besides the house's own */
export async function launch(profile: string, more: readonly string[] = []): Promise<{ readonly child: ChildProcess; readonly devTools: DevTools }> {
  const chromium = systemChromium()
  if (chromium === undefined) throw new Error('bench: wants a Chromium, found none; set XINXIJI_CHROMIUM')
  const args = [...CHROMIUM_ARGS, '--headless=new', '--mute-audio', '--autoplay-policy=no-user-gesture-required', '--remote-debugging-port=0', ...more]
  const child = spawn(chromium, [...args, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const endWithUs = () => child.kill('SIGKILL')
  // Before the folder goes that it writes into.
  process.prependOnceListener('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  return { child, devTools: await DevTools.open(await addressOf(child)) }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  const stream = child.stderr as NonNullable<typeof child.stderr>
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (\S+)/.exec(said)?.[1]
      if (found !== undefined) {
        resolve(found)
        said = ''
      }
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`bench: Chromium ended with ${code}: ${said}`)))
  })
}
