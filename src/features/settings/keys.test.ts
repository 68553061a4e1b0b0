import { mount } from '@vue/test-utils'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyLines, printedOn } from './keys.ts'
import KeySheet from './KeySheet.vue'

const root = process.cwd()
const read = (folder: string): string =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|vue)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
const listed = (ours: boolean): string[] =>
  keyLines.filter((line) => line.ours === ours).flatMap(({ keys }) => keys)

test('the keys that the app listens for are those that the sheet lists', () => {
  const heard = [...read('src').matchAll(/\.key [!=]== '([^']+)'/g)].map(([, key]) => key ?? '')
  expect([...new Set(heard)].sort()).toEqual(listed(true).sort())
})

test('every other key on the sheet is one by which the browser tests answer', () => {
  const tried = read('tests/browser/support')
  expect(listed(false).filter((key) => !tried.includes(`'${key}'`))).toEqual([])
})

test('the sheet shows every key with what it does', () => {
  const sheet = mount(KeySheet, { attachTo: document.body })
  for (const { keys, words } of keyLines) {
    expect(sheet.text()).toContain(words())
    for (const key of keys) expect(sheet.text()).toContain(printedOn(key))
  }
})
