import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inlineNodes, plainText } from '../src/domain/lesson/rich-text.ts'
import { readTeachingGuide } from '../tools/teaching/read-guide.ts'

/* docs/teaching.md is the guide to the teacher's desk, there and in the app: it speaks of what is on the screen, and stays short. */
const { page, pictures } = readTeachingGuide()
const text = page.sections.flatMap((section) => section.text)

/** What the app says in one way, whatever it speaks of. */
const said = new Set(
  Object.values(
    JSON.parse(readFileSync(new URL('../src/messages/en.json', import.meta.url), 'utf8')) as Record<
      string,
      unknown
    >,
  ),
)

test('what is bold stands on the screen in the same words', () => {
  const bold = [...inlineNodes(text)].flatMap((node) =>
    typeof node === 'object' && node.type === 'strong' ? [plainText(node)] : [],
  )
  expect(bold.length).toBeGreaterThan(30)
  expect(bold.filter((words) => !said.has(words))).toEqual([])
})

test('ten minutes are enough to read it', () => {
  const words = `${page.stand} ${plainText(text)}`.split(/\s+/u).length
  // As slowly as somebody reads in a language that is not her first, with a look at the screen now and then.
  expect(words / 130).toBeLessThanOrEqual(10)
})

test('it shows the five moments of a class, in pictures that weigh little', () => {
  const shown = text.flatMap((block) => (block.type === 'picture' ? [block.file] : []))
  expect(shown).toHaveLength(5)
  expect(pictures.map(({ name }) => name).sort()).toEqual(shown.toSorted())
  const bytes = pictures.map((picture) => picture.bytes.length)
  expect(Math.max(...bytes)).toBeLessThanOrEqual(60_000)
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100_000)
})
