import { fileURLToPath } from 'node:url'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pngSize } from './png-size.ts'
import { manifestOf } from './pwa.ts'

const publicDir = fileURLToPath(new URL('../public', import.meta.url))
const options = {
  base: '/blowback/',
  name: 'Blowback',
  shortName: 'Blowback',
  description: 'Short courses',
  courses: [{ slug: 'iraq', title: 'Iraq' }],
}

test('every picture that the manifest names is there, at the size it says', () => {
  const { icons = [], screenshots = [] } = manifestOf(options, publicDir)
  for (const { src, sizes } of [...icons, ...screenshots]) {
    expect(existsSync(join(publicDir, src)), src).toBe(true)
    expect(pngSize(join(publicDir, src))).toBe(sizes)
  }
  expect(icons.map((icon) => icon.purpose)).toContain('maskable')
  expect(screenshots.map((picture) => picture.form_factor)).toEqual(
    expect.arrayContaining(['narrow', 'wide']),
  )
})

test('the app is known by its own address, and its shortcuts lead beneath it', () => {
  const manifest = manifestOf(options, publicDir)
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([
    '/blowback/',
    '/blowback/',
    '/blowback/',
  ])
  expect(manifest.shortcuts?.map((shortcut) => shortcut.url)).toEqual([
    '/blowback/iraq/',
    '/blowback/iraq/glossary/',
  ])
})

test('a site without screenshots promises none', () => {
  expect(manifestOf(options, '/nowhere').screenshots).toEqual([])
})
