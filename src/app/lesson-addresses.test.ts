import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, test } from 'vitest'
import { RichText } from '../design/RichText.ts'
import { addressesBelow } from '../domain/lesson/addresses.ts'
import { checksOf, type Lesson } from '../domain/lesson/lesson.ts'
import { courseWith, lessonFile, quizFile } from '../format/course-for-tests.ts'
import { withAddresses } from './lesson-addresses.ts'

const link = '[the river](lesson:names#how-it-flows)'
const { lesson: compiled, findings } = courseWith({
  'rivers/names/lesson.md': lessonFile(
    `See ${link}, [its lesson](lesson:names), [the atlas](https://example.org/) and [below](#how-it-flows).\n\n` +
      `## How it flows\n\n:::check{#r-check objective=name}\nWhere?\n\n- [x] Here\n  > See ${link}.\n- [ ] There\n  > Not ${link}.\n\n***\n\nAs ${link} says.[^atlas]\n:::\n`,
  ),
  'rivers/names/quiz.md': quizFile(`The {{Nile}} flows.\n\n***\n\nAs ${link} says.[^atlas]`),
})
const lesson = (): Lesson => {
  if (!compiled) throw new Error('The lesson did not compile.')
  return compiled
}
const page = withAddresses(lesson(), addressesBelow('/school/'))

test('a link to a lesson becomes its address wherever it stands: text, feedback, explanation, quiz', () => {
  expect(findings).toEqual([])
  for (const text of [page.opening, checksOf(page), page.quiz]) {
    expect(JSON.stringify(text)).toContain('"href":"/school/rivers/names/#how-it-flows"')
    expect(JSON.stringify(text)).not.toContain('lesson:')
  }
  expect(JSON.stringify(page.opening)).toContain('"href":"/school/rivers/names/"')
  expect(JSON.stringify(lesson()), 'what was compiled stays as it is').toContain('lesson:names#how-it-flows')
})

test('only a link to another site is marked as external', async () => {
  const [prose] = page.opening
  const text = prose?.type === 'prose' ? prose.text : []
  const html = await renderToString(createSSRApp({ render: () => h(RichText, { text }) }))
  expect([...html.matchAll(/<a [^>]*>/gu)].map(([tag]) => tag)).toEqual([
    '<a href="/school/rivers/names/#how-it-flows">',
    '<a href="/school/rivers/names/">',
    '<a href="https://example.org/" rel="external noreferrer">',
    '<a href="#how-it-flows">',
  ])
})
