import { mount } from '@vue/test-utils'
import { beforeEach, expect, test } from 'vitest'
import * as m from '../../messages/generated/messages.js'
import ReadAloud from './ReadAloud.vue'
import { createReader, type Reader } from './reader.ts'
import { sentencesIn } from './sentences.ts'

const read = (html: string): { texts: string[]; marked: string[] } => {
  const main = document.createElement('main')
  main.innerHTML = html
  document.body.replaceChildren(main)
  const sentences = sentencesIn(main, 'en')
  return { texts: sentences.map(({ text }) => text), marked: sentences.map(({ range }) => range.toString()) }
}

test('sentences are cut where they end, through emphasis and links, and each is marked where it stands', () => {
  const { texts, marked } = read(
    '<h1>Snakes</h1><p>She <em>said</em> it. And\n  <a href="#">went</a> on!</p><ul><li>One point</li><li><p>Two.</p></li></ul>',
  )
  expect(texts).toEqual(['Snakes', 'She said it.', 'And went on!', 'One point', 'Two.'])
  expect(marked[1]).toBe('She said it.')
  expect(marked[2]).toBe('And\n  went on!')
})

test('what is pressed, what is a note and what only leads there is not read', () => {
  const { texts } = read(
    '<nav><p>Outline</p></nav><p>Kept.<sup class="cite"><a href="#s">1</a></sup></p><div class="question"><p>Which?</p></div>' +
      '<p><button>Press</button></p><section class="notes"><p>Note.</p></section><figure><svg><text>9</text></svg><figcaption>Counted.</figcaption></figure>' +
      '<details><summary>More</summary><p>Closed.</p></details><p hidden>Gone.</p><p> — </p>',
  )
  expect(texts).toEqual(['Kept.', 'Counted.', 'More'])
})

let steps: string[] = []
let said: (() => void)[] = []
let silenced = 0
const reader = (count: number): Reader =>
  createReader(
    count,
    (_index, onSaid) => {
      said.push(onSaid)
      return () => silenced++
    },
    (state, index) => steps.push(`${state} ${String(index)}`),
  )
beforeEach(() => {
  steps = []
  said = []
  silenced = 0
})

test('one sentence follows another, and after the last it is over', () => {
  reader(2).start(0)
  said[0]?.()
  said[1]?.()
  expect(steps).toEqual(['reading 0', 'reading 1', 'off 0'])
})

test('whoever pauses goes on with the same sentence, and a voice that ends late moves nothing', () => {
  const it = reader(3)
  it.start(1)
  it.pause()
  said[0]?.()
  expect(silenced).toBe(1)
  it.goOn()
  expect(steps).toEqual(['reading 1', 'paused 1', 'reading 1'])
})

test('skipping stays between the first and the last, and a pause stays a pause', () => {
  const it = reader(2)
  it.skip(1)
  it.start(0)
  it.skip(-1)
  it.skip(5)
  it.pause()
  it.skip(-1)
  it.stop()
  expect(steps).toEqual(['reading 0', 'reading 1', 'paused 1', 'paused 0', 'off 0'])
})

test('another pace is heard at once, and nothing begins where nothing can be read', () => {
  const it = reader(1)
  it.start(0)
  it.again()
  expect(said).toHaveLength(2)
  reader(0).start(0)
  expect(steps).toEqual(['reading 0', 'reading 0'])
})

test('the bar has a name, and what its buttons do is in theirs', async () => {
  const bar = mount(ReadAloud, { props: { state: 'off', pace: 1, paces: [0.8, 1, 1.25] } })
  await bar.get('button').trigger('click')
  expect(bar.emitted('start')).toHaveLength(1)
  await bar.setProps({ state: 'reading' })
  expect(bar.get('[role=group]').attributes('aria-label')).toBe(m.aloud_title())
  await bar.get(`[aria-label="${m.aloud_forward()}"]`).trigger('click')
  expect(bar.emitted('skip')).toEqual([[1]])
  await bar.get('select').setValue('0.8')
  expect(bar.emitted('pace')).toEqual([[0.8]])
  await bar.setProps({ state: 'paused' })
  expect(bar.text()).toContain(m.aloud_go_on())
})
