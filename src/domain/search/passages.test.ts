import { expect, test } from 'vitest'
import type { Course, Lesson } from '../lesson/lesson.ts'
import { passagesOf } from './passages.ts'

const reference: Course['reference'] = {
  glossary: [{ id: 'durand', term: 'Durand Line', also: ['Durand border'], definition: 'A line.' }],
  sources: [],
  actors: [{ id: 'isi', name: 'ISI', definition: 'An agency.' }],
  places: [{ id: 'khost', name: 'Khost', country: 'Afghanistan', lat: 33, lon: 69, why: 'A province.' }],
  events: [
    { id: 'coup', date: '1978-04', title: 'A coup', confidence: 'well-established', sources: [], tags: [] },
  ],
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
      ],
    },
  ],
}

const say = (from: string): string => `on ${from}`

test('a lesson is found by what stands at each of its fragments', () => {
  const found = passagesOf({ reference }, [lesson], say).filter(({ entry }) => entry.kind === 'lesson')
  expect(found.map(({ entry, heading, text }) => [entry.href, entry.section, heading, text])).toEqual([
    ['border/', undefined, 'The border', 'About it.\nSay where it is\nBefore all.'],
    ['border/#line', 'The line', 'The line', 'First.'],
    ['border/#second', 'The line', '', 'Second.\nIts item.'],
    ['border/#part', 'The line', 'A part', '\nKnown.'],
    ['border/#claim-1', 'The line', '', 'They say.\nIt is not.'],
  ])
})

test('words, actors, places and events are found where they are explained, and beliefs are not', () => {
  const found = passagesOf({ reference }, [], say)
  expect(found.map(({ entry }) => entry)).toEqual([
    { kind: 'term', title: 'Durand Line', also: ['Durand border'], href: 'glossary/#term-durand' },
    { kind: 'actor', title: 'ISI', href: 'glossary/#actor-isi' },
    { kind: 'place', title: 'Khost', href: 'glossary/#place-khost' },
    { kind: 'event', title: 'A coup', section: 'on 1978-04', href: 'timeline/#timeline-coup' },
  ])
  expect(found[2]?.text).toBe('Afghanistan. A province.')
})
