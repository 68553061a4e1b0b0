import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as say from '../../src/messages/generated/messages.js'
import { appBase, builtPages, readBuilt, root } from './support/site.ts'
import { expect, test } from './support/test.ts'

const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  dependencies: Record<string, string>
}

test('the page about the app names the build, and leads to all licences', async ({ page, complaints }) => {
  // Beside a text the browser asks for a mark at the top of the host, which is not ours when we live below a folder.
  if (appBase !== '/') complaints.allow(/favicon\.ico/)
  await page.goto('')
  await page.getByRole('link', { name: say.about_link() }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.about_title())
  const release = /<b>(Version [^<]+)<\/b>/.exec(readBuilt('about/index.html'))?.[1] ?? ''
  expect(release).toMatch(new RegExp(`^Version ${version.replaceAll('.', '\\.')}, edition [0-9a-f]{12}$`))
  await expect(page.getByText(release)).toBeVisible()
  await page.getByRole('link', { name: say.about_licences_link() }).click()
  await expect(page.getByText('Permission is hereby granted').first()).toBeVisible()
})

test('no other page names the build, so an edition of one lesson changes no other page', () => {
  const edition = /edition ([0-9a-f]{12})</.exec(readBuilt('about/index.html'))?.[1] ?? '?'
  const named = builtPages().filter((page) =>
    readBuilt(page === '' || page.endsWith('/') ? `${page}index.html` : page).includes(edition),
  )
  expect(named).toEqual(['about/'])
})

test('every package that is shipped stands in the licences with its version and its text', () => {
  const text = readBuilt('licences.txt')
  for (const [name, at] of Object.entries(dependencies)) expect(text, name).toContain(`\n${name} ${at}\n`)
  for (const part of ['reactivity', 'runtime-core', 'runtime-dom', 'shared'])
    expect(text).toContain(`\n@vue/${part} ${dependencies.vue ?? ''}\n`)
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('Attribution 4.0 International')
  expect(text).not.toContain('brings no text of it')
  const licences = [...text.matchAll(/^Licence: (.+)$/gm)].map(([, name]) => name)
  for (const each of licences) expect(['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause']).toContain(each)
})
