import { expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { templateOf, templates } from './templates.ts'

const good = `:::question{#own-one objective=own}
Who drew the line?

- [x] Sir Mortimer Durand
  > He did.
- [ ] Somebody else
  > No.
:::
`

test('a question is read by the rules of lessons', async () => {
  const { questions, findings } = await readSheet(good)
  expect(questions.map(({ id, kind }) => [id, kind])).toEqual([['own-one', 'single-choice']])
  expect(findings.filter(({ isError }) => isError)).toEqual([])
})

test('a mistake is found at its line, and the other questions stay', async () => {
  const { questions, findings } = await readSheet(
    `${good}\n:::question{#own-two objective=own kind=song}\nWhat?\n:::\n`,
  )
  expect(questions.map(({ id }) => id)).toEqual(['own-one'])
  expect(findings.filter(({ isError }) => isError).map(({ line }) => line)).toContain(10)
})

test('an objective may be called what she likes', async () => {
  const { questions, findings } = await readSheet(good.replace('objective=own', 'objective=who-drew-it'))
  expect(questions[0]?.objective).toBe('who-drew-it')
  expect(findings.filter(({ isError }) => isError)).toEqual([])
})

test.each(templates.map(({ kind }) => kind))(
  'the template for %s is a whole question of it',
  async (kind) => {
    const { questions, findings } = await readSheet(templateOf(kind, 'own-new'))
    expect(findings.filter(({ isError }) => isError)).toEqual([])
    expect(questions.map((question) => [question.id, question.kind])).toEqual([['own-new', kind]])
  },
)

test.each(['', 'hello', '---', ':::question', ':::', '\u0000'.repeat(1000), '> '.repeat(5000)])(
  'whatever is typed is read: %.20j',
  async (text) => {
    expect((await readSheet(text)).questions).toEqual([])
  },
)
