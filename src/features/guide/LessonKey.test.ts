import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../domain/lesson/rich-text.ts'
import { questionsOf } from '../../format/course-for-tests.ts'
import * as m from '../../messages/generated/messages.js'
import { allKinds } from '../../questions/all-kinds.ts'
import { keysOf, type KeyPart } from './lesson-key.ts'
import LessonKey from './LessonKey.vue'

const { questions, errors } = questionsOf(
  'Where does the Nile end?\n\n- [ ] In a lake\n- [x] In the sea\n\n***\n\nNear Alexandria.',
  'True or false?\n\n- [ ] True\n- [x] False',
  'Put in order.\n\n1. Spring\n2. Brook\n3. River',
  'Match.\n\n| River | City |\n|---|---|\n| Seine | Paris |\n| Thames | London |\n| | Rome |',
  'The Nile ends in {{Egypt | Misr}}.',
  { attributes: 'unit=km', body: 'How long is it?\n\n= 346 ± 2' },
  { attributes: 'kind=opinion', body: 'Which is the finest?\n\n- [ ] The Nile\n- [ ] The Rhine' },
)
const part = (): KeyPart => ({ part: 'quiz', questions: keysOf(questions) })

describe('the answers of a key', () => {
  const said = keysOf(questions).map(({ answers }) =>
    answers.map(({ lead, word, text }) =>
      [lead && plainText(lead), word, text && plainText(text)].filter(Boolean).join(' → '),
    ),
  )

  it('say in words what the kinds print in letters', () => {
    expect(errors).toEqual([])
    expect(said).toEqual([
      ['In the sea'],
      ['false'],
      ['Spring', 'Brook', 'River'],
      ['Seine → Paris', 'Thames → London'],
      ['1 → Egypt / Misr'],
      ['346 (344–348) km'],
      [],
    ])
  })

  it.each(allKinds.map(({ kind, examples }) => [kind.name, examples] as const))(
    'are found for %s',
    (name, examples) => {
      for (const { answers } of keysOf(examples.map(({ question }) => question)))
        expect(answers.length > 0).toBe(name !== 'opinion')
    },
  )

  it('are refused for a kind that there is not', () => {
    const [first] = questions
    expect(() => keysOf(first ? [{ ...first, kind: 'essay' }] : [])).toThrow('essay')
  })
})

describe('a key', () => {
  /** A key whose data come when the test says so. */
  function shown() {
    const open: { readonly give: (parts: readonly KeyPart[]) => void; readonly fail: () => void }[] = []
    const load = (): Promise<readonly KeyPart[]> =>
      new Promise((give, failed) => {
        open.push({ give, fail: () => failed(new Error('It is not there.')) })
      })
    const key = mount(LessonKey, { props: { title: 'Rivers', load } })
    return { open, key, button: key.get('button'), status: () => key.get('[role=status]').text() }
  }

  it('is fetched when it is asked for, once, and can be put away', async () => {
    const { open, key, button, status } = shown()
    expect(open).toEqual([])
    expect(key.text()).not.toContain('sea')
    await button.trigger('click')
    expect(status()).toBe(m.key_coming())
    open[0]?.give([part()])
    await flushPromises()
    expect(status()).toBe('')
    expect(button.text()).toBe(m.key_hide())
    expect(button.attributes('aria-expanded')).toBe('true')
    expect(key.get('section').attributes('aria-label')).toBe(m.key_region({ title: 'Rivers' }))
    expect(key.get('section').text()).toContain('In the sea')
    expect(key.get('section').text()).toContain('Near Alexandria.')
    expect(key.get('section').text()).toContain(m.key_opinion())
    await button.trigger('click')
    expect(key.find('section').exists()).toBe(false)
    await button.trigger('click')
    expect(key.find('section').exists()).toBe(true)
    expect(open).toHaveLength(1)
  })

  it('says when it cannot be had, and tries again', async () => {
    const { open, key, button, status } = shown()
    await button.trigger('click')
    open[0]?.fail()
    await flushPromises()
    expect(status()).toBe(m.key_failed())
    expect(button.attributes('aria-expanded')).toBe('false')
    await button.trigger('click')
    open[1]?.give([part()])
    await flushPromises()
    expect(key.find('section').exists()).toBe(true)
  })
})
