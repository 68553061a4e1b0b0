import { expect, test } from 'vitest'
import type { Course, Lesson } from '../lesson/lesson.ts'
import { passagesOf } from './passages.ts'

const coup: Course['reference']['events'][number] = {
  id: 'coup',
  date: '1978-04',
  title: 'A coup',
  confidence: 'well-established',
  sources: [],
  tags: [],
}

const reference: Course['reference'] = {
  glossary: [{ id: 'durand', term: 'Durand Line', also: ['Durand border'], definition: 'A line.' }],
  sources: [],
  actors: [{ id: 'isi', name: 'ISI', definition: 'An agency.' }],
  places: [{ id: 'khost', name: 'Khost', country: 'Afghanistan', lat: 33, lon: 69, why: 'A province.' }],
  events: [coup],
  misconceptions: [
    { id: 'm', belief: 'A belief', tempting: 'It tempts', instead: 'It is not so', sources: [] },
  ],
  claims: [],
  relations: [],
  themes: [],
  periods: [],
  charts: [],
}

const lesson: Lesson = {
  course: 'course',
  slug: 'border',
  language: 'en',
  title: 'The border',
  summary: 'About it.',
  minutes: 5,
  objectives: [{ id: 'o', text: 'Say where it is' }],
  opening: [{ type: 'prose', text: [{ type: 'paragraph', children: ['Before all.'] }] }],
  sections: [
    {
      id: 'line',
      title: ['The ', { type: 'emphasis', children: ['line'] }],
      blocks: [
        {
          type: 'prose',
          text: [
            { type: 'paragraph', children: ['First.'] },
            { type: 'paragraph', id: 'second', children: ['Second.'] },
            { type: 'list', ordered: false, items: [[{ type: 'paragraph', children: ['Its item.'] }]] },
            { type: 'heading', depth: 3, id: 'part', children: ['A part'] },
          ],
        },
        { type: 'known', confidence: 'contested', text: [{ type: 'paragraph', children: ['Known.'] }] },
        {
          type: 'claim',
          id: 'claim-1',
          verdict: 'wrong',
          quote: [{ type: 'paragraph', children: ['They say.'] }],
          text: [{ type: 'paragraph', children: ['It is not.'] }],
        },
        {
          type: 'source',
          id: 'source-1',
          source: 'treaty',
          asks: ['who'],
          text: [{ type: 'paragraph', children: ['It was agreed.'] }],
        },
        {
          type: 'voices',
          id: 'voices-1',
          question: 'Who drew it?',
          voices: [
            { key: 'a', title: ['One'], text: [{ type: 'paragraph', children: ['He did.'] }] },
            { key: 'b', title: ['Other'], text: [{ type: 'paragraph', children: ['They did.'] }] },
          ],
        },
        {
          type: 'check',
          question: {
            id: 'q',
            edition: 'e1',
            kind: 'sample',
            objective: 'o',
            stem: [{ type: 'paragraph', children: ['Asked.'] }],
            explanation: [{ type: 'paragraph', children: ['Told.'] }],
          },
        },
      ],
    },
  ],
}

const say = (from: string): string => `on ${from}`

test('a lesson is found by what stands at each of its fragments, and not by its questions', () => {
  const found = passagesOf({ reference }, [lesson], say).filter(({ entry }) => entry.kind === 'lesson')
  expect(found.map(({ entry, heading, text }) => [entry.href, entry.section, heading, text])).toEqual([
    ['border/', undefined, 'The border', 'About it.\nSay where it is\nBefore all.'],
    ['border/#line', 'The line', 'The line', 'First.'],
    ['border/#second', 'The line', '', 'Second.\nIts item.'],
    ['border/#part', 'The line', 'A part', '\nKnown.'],
    ['border/#claim-1', 'The line', '', 'They say.\nIt is not.'],
    ['border/#source-1', 'The line', '', 'It was agreed.'],
    ['border/#voices-1', 'The line', 'Who drew it?', 'One\nHe did.\nOther\nThey did.'],
  ])
})

test('words, actors, places and events are found where they are explained, and beliefs are not', () => {
  const found = passagesOf({ reference }, [], say)
  expect(found.map(({ entry }) => entry)).toStrictEqual([
    { kind: 'term', title: 'Durand Line', also: ['Durand border'], href: 'glossary/#term-durand' },
    { kind: 'actor', title: 'ISI', href: 'glossary/#actor-isi' },
    { kind: 'place', title: 'Khost', href: 'glossary/#place-khost' },
    { kind: 'event', title: 'A coup', section: 'on 1978-04', href: 'timeline/#timeline-coup' },
  ])
  expect(found[2]?.text).toBe('Afghanistan. A province.')
})

test('an event is found by when it was and by what is noted of it', () => {
  const events = [coup, { ...coup, note: 'In Kabul.' }]
  const found = passagesOf(
    { reference: { ...reference, glossary: [], actors: [], places: [], events } },
    [],
    say,
  )
  expect(found.map(({ text }) => text)).toEqual(['on 1978-04\n', 'on 1978-04\nIn Kabul.'])
})
