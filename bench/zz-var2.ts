import { chromium } from '@playwright/test'
import { serve } from '../tools/serve.mjs'
import { makeTargets } from './targets.ts'
import { probe } from './probe.ts'
import { phone, profiles } from './profiles.ts'
import { slow } from './visit.ts'
import { median } from './median.ts'
export async function main([names='', n='7']: string[]) {
  const t = await makeTargets('dist')
  const list = [['floor', t.floor.root], ...names.split(',').map((x) => [x, '/tmp/scratch/var/' + x])] as [string,string][]
  const servers = await Promise.all(list.map(async ([name, root]) => ({ name, s: await serve({ root, port: 0 }) })))
  const got: Record<string, number[]> = {}
  for (let round = 0; round < Number(n); round++) {
    const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    for (const { s } of servers) { const c = await b.newContext(phone); const p = await c.newPage(); await p.goto(s.url); await c.close() }
    for (const profile of profiles) for (let i = 0; i < servers.length; i++) {
      const { name, s } = servers[(i + round) % servers.length]!
      const c = await b.newContext(phone); const p = await c.newPage(); const cdp = await c.newCDPSession(p)
      await cdp.send('Network.enable'); await slow(cdp, profile)
      await p.addInitScript(probe, { look: name === 'floor' ? t.floor.look : t.app.look, taps: true })
      await p.goto(s.url, { waitUntil: 'commit' }); await p.waitForFunction(() => globalThis.benchSeen.feedback > 0, undefined, {polling:300})
      const seen = await p.evaluate(() => globalThis.benchSeen)
      for (const [k, v] of [['painted', seen.painted], ['text', seen.text], ['feedback', seen.feedback]] as const) (got[`${profile.name} ${name} ${k}`] ??= []).push(v)
      await c.close()
    }
    await b.close()
  }
  for (const [k, v] of Object.entries(got).sort()) console.log(k.padEnd(32), median(v).toFixed(0), v.map((x) => x.toFixed(0)).join(' '))
  process.exit(0)
}
