import { expect, it } from 'vitest'
import { isOfDesk } from './architecture/desk-files.ts'
import { pathsUnder, readSource } from './architecture/imports.ts'

/*
 * Vue stands whole in the first script of every page: a part of it that one component uses is loaded by everybody. What
 * these parts do is easily written out. Pages are made at build and may use all of it, and the teacher's
 * desk has a Vue of its own.
 */
const components = pathsUnder('src')
  .filter((path) => path.endsWith('.vue') && !path.startsWith('src/app/pages/') && !isOfDesk(path))
  .map(readSource)

it.each([
  ['v-model', /\sv-model(?:[.:][\w.]+)?=/],
  ['modifiers of events', /\s(?:@|v-on:)[a-z]+\.[a-z]+/],
  ['components by name', /<component\b/],
  ['hooks for the end of a component', /\bon(?:Before)?Unmount(?:ed)?\(/],
])('components come alive without %s', (_, part) => {
  expect(components.length).toBeGreaterThan(20)
  expect(components.filter(({ text }) => part.test(text)).map(({ path }) => path)).toEqual([])
})
