import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { plainText } from '../../domain/lesson/rich-text.ts'
import * as m from '../../messages/generated/messages.js'
import { allKinds } from '../../questions/all-kinds.ts'
import { paperFor } from '../../questions/paper.ts'
import { fullSources, handoutOf, looksIn } from './handout.ts'
import PrintRoom from './PrintRoom.vue'
import QuizSheet from './QuizSheet.vue'
import { readAddress, type SheetAddress } from './sheet-address.ts'

const questions = allKinds.flatMap(({ kind, examples }) =>
  examples.slice(0, 1).flatMap(({ question }) => {
    const paper = paperFor(kind.name)?.print(question)
    return paper ? [{ id: question.id, paper }] : []
  }),
)
const words = (form: 'questions' | 'answers' | 'key'): string =>
  mount(QuizSheet, { props: { form, title: 'Quiz', lesson: 'Lesson', questions } }).text()

test('only the key explains, and only it says what is right', () => {
  for (const { paper } of questions) {
    const why = plainText(paper.explanation)
    expect(words('key').replace(/\s+/gu, ' ')).toContain(why.replace(/\s+/gu, ' ').slice(0, 30))
    for (const form of ['questions', 'answers'] as const) expect(words(form)).not.toContain(why)
  }
  expect(words('key').replace(/\s+/gu, ' '), 'a letter and what it stands for').toMatch(/[A-E] \p{L}/u)
  expect(words('questions')).toContain(m.paper_name())
  expect(words('key')).not.toContain(m.paper_name())
})

test('a handout has the text and places for checks, and nothing to press or to follow', () => {
  const html =
    '<main class="lesson"><h1>A</h1><nav class="outline">O</nav><p>Text <a href="#x">1</a></p>' +
    '<div id="q" class="question" data-island="check">?</div><section class="notes">N</section></main>'
  const sheet = handoutOf(new DOMParser().parseFromString(html, 'text/html'))
  expect(sheet?.textContent).toBe('AText 1')
  expect(sheet?.querySelectorAll('a, button, [data-island]')).toHaveLength(0)
  expect(sheet?.querySelector('#q')).not.toBeNull()
  expect(handoutOf(new DOMParser().parseFromString('<p>no lesson</p>', 'text/html'))).toBeUndefined()
})

test('the looks of a page are known by their names, and its own style is none of them', () => {
  const html = '<style>p{}</style><style data-look="map">a{}</style><style data-look="chart">b{}</style>'
  expect([...looksIn(html)]).toEqual([
    ['map', 'a{}'],
    ['chart', 'b{}'],
  ])
})

test('sources are whole, and their addresses can be read', () => {
  const list = new DOMParser().parseFromString(
    '<li id="source-a"><b>A</b> <a href="https://a.example/">Open</a></li>',
    'text/html',
  )
  expect(fullSources(list, ['a'], 'Sources')?.textContent).toBe('SourcesA https://a.example/')
  expect(fullSources(list, [], 'Sources')).toBeUndefined()
})

test('an address that nobody made leads to the first handout', () => {
  expect(readAddress('#two/key', ['one', 'two'])).toEqual({ lesson: 'two', form: 'key', selection: 1 })
  expect(readAddress('#gone/junk', ['one', 'two'])).toEqual({ lesson: 'one', form: 'handout', selection: 1 })
  // A course's quiz draws by a number, and has no text to hand out.
  const drawn = { lesson: '*', form: 'questions', selection: 4821 }
  expect(readAddress('#*/handout/4821', ['one', '*'])).toEqual(drawn)
  for (const junk of ['', 'x', '0', '-3', '1.5', '10000', '1e99'])
    expect(readAddress(`#*/key/${junk}`, ['one', '*']).selection, junk).toBe(1)
})

test('what is chosen is shown, and what cannot be made is said', async () => {
  const asked: SheetAddress[] = []
  const compose = (address: SheetAddress): Promise<HTMLElement> => {
    asked.push(address)
    if (address.form === 'answers') return Promise.reject(new Error('gone'))
    return Promise.resolve(Object.assign(document.createElement('p'), { textContent: address.form }))
  }
  history.replaceState(null, '', '#')
  const room = mount(PrintRoom, {
    props: {
      lessons: [
        { slug: 'one', title: 'One' },
        { slug: '*', title: 'All' },
      ],
      compose,
    },
    attachTo: document.body,
  })
  await flushPromises()
  expect(room.get('article').text()).toBe('handout')
  await room.get('input[value=key]').setValue()
  await flushPromises()
  expect(room.get('article').text()).toBe('key')
  expect(location.hash).toBe('#one/key')
  await room.get('input[value=answers]').setValue()
  await flushPromises()
  expect(room.get('[role=status]').text()).toBe(m.print_failed())
  expect(room.get('button').attributes('disabled')).toBeDefined()
  expect(asked.at(-1)).toEqual({ lesson: 'one', form: 'answers', selection: 1 })

  // The quiz of the course: no text, and other questions whenever they are asked for.
  await room.get('input[value=handout]').setValue()
  await room.get('select').setValue('*')
  await flushPromises()
  expect(asked.at(-1)).toEqual({ lesson: '*', form: 'questions', selection: 1 })
  expect(room.get('input[value=handout]').attributes('disabled')).toBeDefined()
  await room.get('button[type=button]').trigger('click')
  await flushPromises()
  const { selection } = asked.at(-1) ?? { selection: 0 }
  expect(room.text()).toContain(m.print_selection({ number: selection }))
  expect(location.hash).toBe(`#*/questions/${selection}`)
  history.replaceState(null, '', '#')
})
