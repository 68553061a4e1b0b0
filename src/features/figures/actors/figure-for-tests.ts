import type { Course } from '../../../domain/lesson/lesson.ts'
import type { Relation } from '../../../domain/lesson/reference.ts'

/** A course that has a river, those around it, and two times. */
export function riverCourse(): Course {
  const relation = (
    written: Pick<Relation, 'id' | 'from' | 'to' | 'kind' | 'sentence'> & Partial<Relation>,
  ): Relation => ({
    periods: ['early'],
    confidence: 'well-established',
    denied: [],
    sources: ['atlas'],
    ...written,
  })
  const actor = (id: string, name: string, group: 'state' | 'movement' | 'body' | 'people') => ({
    id,
    name,
    group,
    definition: `What ${name} is.`,
  })
  return {
    slug: 'rivers',
    title: 'Rivers',
    summary: 'Of rivers.',
    language: 'en',
    licence: 'CC-BY-4.0',
    parts: [],
    reference: {
      glossary: [],
      sources: [
        {
          id: 'atlas',
          title: 'An atlas',
          author: 'The Atlas Press',
          date: '2010',
          kind: 'reference',
          confidence: 'high',
        },
      ],
      actors: [
        actor('river', 'The river', 'people'),
        actor('town', 'The town', 'state'),
        actor('ferry', 'The ferry', 'movement'),
        actor('mill', 'The mill', 'body'),
      ],
      places: [],
      themes: [],
      periods: [
        { id: 'earliest', title: 'Before anybody came', from: 1800, to: 1849 },
        { id: 'early', title: 'Wild years', when: 'Before the dam', from: 1850, to: 1899 },
        { id: 'late', title: 'Since the dam', short: 'late', from: 1900, to: 1999 },
      ],
      charts: [],
      events: [],
      misconceptions: [],
      claims: [],
      relations: [
        relation({
          id: 'hosts',
          from: 'river',
          to: 'ferry',
          kind: 'hosts',
          sentence: 'The river bore the ferry.',
        }),
        relation({
          id: 'dams',
          from: 'town',
          to: 'river',
          kind: 'opposes',
          periods: ['late'],
          sentence: 'The town dammed the river.',
        }),
        relation({
          id: 'pays',
          from: 'town',
          to: 'ferry',
          kind: 'supports',
          periods: ['late'],
          confidence: 'contested',
          alleged: true,
          denied: ['town'],
          sentence: 'The town is said to pay the ferry.',
        }),
      ],
    },
  }
}
