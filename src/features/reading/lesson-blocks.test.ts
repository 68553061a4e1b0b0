import { mount } from '@vue/test-utils'
import { h } from 'vue'
import { describe, expect, test } from 'vitest'
import { fakeDevice } from '../../../tests/support/device.ts'
import { nameOf, placeIn, type Place } from '../../../tests/support/find.ts'
import { openLesson, river } from '../../../tests/support/lesson-page.ts'
import type { LessonBlock } from '../../domain/lesson/lesson.ts'
import type { Source } from '../../domain/lesson/reference.ts'
import * as say from '../../messages/generated/messages.js'
import type { RichText } from '../../domain/lesson/rich-text.ts'
import { live } from '../../questions/single-choice/live.ts'
import EntryList from './EntryList.vue'
import LessonBlockView from './LessonBlockView.vue'
import SourceList from './SourceList.vue'
import { byline, entriesOf, sourcesOf } from './note.ts'

const text = (words: string): RichText => [{ type: 'paragraph', children: [words] }]
const report: Source = {
  id: 'report',
  title: 'The report',
  author: 'A. Writer',
  date: '2010-02',
  kind: 'news',
  origin: 'Peru',
  ownership: 'A trust',
  purpose: 'To tell of rivers',
  confidence: 'high',
}

function draw(block: LessonBlock): { place: Place; element: Element } {
  const { pinia } = openLesson(fakeDevice())
  const { element } = mount(
    {
      render: () =>
        h('div', h(LessonBlockView, { block, liveOf: () => live, sources: new Map([['report', report]]) })),
    },
    { global: { plugins: [pinia] } },
  )
  return { place: placeIn(element), element }
}

describe('a block of a lesson', () => {
  test('of prose is its text', () => {
    expect(draw({ type: 'prose', text: text('A river.') }).place.words()).toBe('A river.')
  })

  test('that is a check is an island under the name of its question, and can be answered', () => {
    const { place, element } = draw({ type: 'check', question: river })
    place.field('radio', 'The Danube')
    expect(element.querySelector('[data-island="check"]')?.id).toBe(river.id)
  })

  test('of what is known says how sure it is', () => {
    const { place } = draw({ type: 'known', confidence: 'contested', text: text('It was so.') })
    expect(place.get('note').textContent).toContain(say.confidence_contested())
    expect(place.words()).toContain('It was so.')
  })

  test('of a claim says its verdict in words, then what was claimed, then what is so', () => {
    const { place, element } = draw({
      type: 'claim',
      id: 'C3',
      verdict: 'imprecise',
      quote: text('All of it.'),
      text: text('Half of it.'),
    })
    expect(place.words()).toBe(
      `${say.claim_imprecise()} ${say.claim_label({ id: 'C3' })} All of it. Half of it.`,
    )
    expect(element.querySelector('#C3')).not.toBeNull()
  })

  test('of voices has each under a heading that can be linked to', () => {
    const { place } = draw({
      type: 'voices',
      id: 'why',
      question: 'Why?',
      voices: [
        { key: 'one', title: ['One side'], text: text('Because.') },
        { key: 'two', title: ['The other'], text: text('Not so.') },
      ],
    })
    expect(place.all('heading').map((heading) => [heading.id, nameOf(heading)])).toEqual([
      ['why-one', 'One side'],
      ['why-two', 'The other'],
    ])
    expect(place.words()).toContain(`Why? · ${say.voices_label()}`)
  })

  test('of a source names it, and asks what its author asks', () => {
    const source = { type: 'source', id: 's1', source: 'report', text: text('“Quoted.”') } as const
    const { place } = draw({ ...source, asks: ['who', 'others'] })
    expect(place.words()).toBe(
      `The report A. Writer · February 2010 · ${say.source_news()} · Peru · A trust · To tell of rivers “Quoted.” ${say.ask_who()} ${say.ask_others()}`,
    )
    expect(place.all('listitem').map(nameOf)).toEqual([say.ask_who(), say.ask_others()])
    expect(draw({ ...source, asks: [] }).place.all('list')).toEqual([])
  })
})

describe('lists after a text', () => {
  test('number the sources as they are cited, each with the way to its description', () => {
    const { element } = mount(SourceList, { props: { sources: [report], page: '../sources/' } })
    const place = placeIn(element)
    place.get('heading', say.sources_title())
    expect(place.get('link', 'The report').getAttribute('href')).toBe('../sources/#source-report')
    expect(element.querySelector('li')?.id).toBe('source-report')
  })

  test('are not there where they would be empty', () => {
    expect(mount(SourceList, { props: { sources: [], page: '' } }).text()).toBe('')
    expect(mount(EntryList, { props: { title: 'Words', entries: [] } }).text()).toBe('')
  })

  test('have entries that words of a lesson lead to', () => {
    const entries = [
      { id: 'term-delta', title: 'Delta', lines: ['Where a river ends.', 'Often in the sea.'] },
    ]
    const wrapper = mount({ render: () => h('div', h(EntryList, { title: 'Words', entries })) })
    const place = placeIn(wrapper.element)
    place.get('heading', 'Words')
    expect(place.get('listitem').id).toBe('term-delta')
    expect(place.words()).toBe('Words Delta Where a river ends. Often in the sea.')
  })
})

describe('what is said of a source', () => {
  test('is who speaks, when, what kind it is and from where, as far as it is known', () => {
    expect(byline(report)).toBe(`A. Writer · February 2010 · ${say.source_news()} · Peru`)
    const { date: _unknown, origin: _nowhere, ...bare } = report
    expect(byline(bare)).toBe(`A. Writer · ${say.source_news()}`)
    expect(byline({ ...report, kind: 'background' })).toBe('')
  })

  test('stands in the order of citing; what the list does not have is left out', () => {
    const other = { ...report, id: 'other' }
    const reference = {
      glossary: [],
      sources: [report, other],
      actors: [],
      places: [],
      events: [],
      misconceptions: [],
      claims: [],
      relations: [],
      themes: [],
      periods: [],
      charts: [],
    }
    expect(sourcesOf(['other', 'gone', 'report'], reference)).toEqual([other, report])
  })
})

test('the glossary page stands in the order of its language, dates in the order of time', () => {
  const term = (id: string, name: string) => ({ id, term: name, definition: 'd' })
  const event = (id: string, date: string) =>
    ({ id, date, title: id, confidence: 'reported', sources: [], tags: [] }) as const
  const entries = entriesOf(
    {
      glossary: [term('z', 'Zone'), term('o', 'Örtlich'), term('a', 'Aquifer')],
      sources: [],
      actors: [{ id: 'b', name: 'Bo', definition: 'd' }],
      places: [{ id: 'p', name: 'Lima', country: 'Peru', lat: 0, lon: 0, why: 'w' }],
      events: [event('late', '2001'), event('early', '1947-08-14')],
      misconceptions: [{ id: 'm', belief: 'b', tempting: 't', instead: 'i', sources: [] }],
      claims: [],
      relations: [],
      themes: [],
      periods: [],
      charts: [],
    },
    'de',
  )
  expect(entries.terms.map(({ id }) => id)).toEqual(['term-a', 'term-o', 'term-z'])
  expect(entries.events).toEqual([
    { id: 'event-early', title: '14 August 1947', lines: ['early'] },
    { id: 'event-late', title: '2001', lines: ['late'] },
  ])
  expect(entries.places[0]).toEqual({ id: 'place-p', title: 'Lima, Peru', lines: ['w'] })
  expect(entries.actors[0]?.id).toBe('actor-b')
  expect(entries.misconceptions[0]).toEqual({
    id: 'misconception-m',
    title: say.misconception_title({ belief: 'b' }),
    lines: [say.misconception_tempting({ text: 't' }), say.misconception_instead({ text: 'i' })],
  })
})
