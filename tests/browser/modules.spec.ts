import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { nextRelease } from './support/builds.ts'
import { hurry, openUntilReady } from './support/offline.ts'
import { appBase, lesson, serveSite } from './support/site.ts'
import { expect, test } from './support/test.ts'

/** `/…/node_modules/vue/dist/x.js` is `vue`; ours stand with their path. */
function moduleName(source: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  return inPackage ?? source.replace(/^.*?(?=src\/)/, '').replace(/\?.*$/, '')
}

/**
 * What a lesson page makes a phone load, by the modules that the bundler put into each file: `lesson-modules.txt`.
 * After a change that is meant: npx playwright test modules --project=further --update-snapshots
 */
test('the modules that a lesson page loads are these and no others', { tag: '@long' }, async ({ visit }) => {
  // It builds the app, the desk included.
  test.setTimeout(120_000)
  const from = await nextRelease()
  const site = await serveSite(from)
  try {
    const context = await visit({ baseURL: site.url, viewport: { width: 360, height: 700 } })
    const page = await context.newPage()
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.serviceWorker() === null && request.url().endsWith('.js'))
        scripts.push(new URL(request.url()).pathname)
    })
    await hurry(page)
    await openUntilReady(page, lesson)
    const modules = new Set<string>()
    for (const script of scripts) {
      const map = join(from, `${script.slice(appBase.length)}.map`)
      expect(existsSync(map), `${script} has a map`).toBe(true)
      const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }
      for (const source of sources) modules.add(moduleName(resolve(dirname(map), source)))
    }
    const list = [...modules].filter((name) => !name.startsWith('src/messages/generated/')).sort()
    expect(`${list.join('\n')}\n`).toMatchSnapshot('lesson-modules.txt')
    // Whatever else it may become: no author's code, no quiz, no kind that is not on the page, no second entry.
    expect(
      list.filter((name) =>
        /src\/(?:format|exchange|features\/quiz)\/|\/(?:read|paper|examples)\.ts$/.test(name),
      ),
    ).toEqual([])
  } finally {
    await site.stop()
  }
})
