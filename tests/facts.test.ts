import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checksOf, type Lesson, type LessonBlock, type Section } from '../src/domain/lesson/lesson.ts'
import { citedIn, hiddenTexts } from '../src/domain/question/question-texts.ts'
import type { Question } from '../src/domain/question/question.ts'
import { readCourses } from '../src/format/read-courses.ts'
import { readLessonFiles } from '../tools/lesson-files.ts'

/* docs/facts.md and the lessons say the same: no citation without a fact, no fact without a source, none of either idle. */

const page = readFileSync(join(import.meta.dirname, '../docs/facts.md'), 'utf8')
const course = readCourses(readLessonFiles('lessons')).courses.find(
  ({ course: { slug } }) => slug === 'blowback',
)
const lessons = course?.lessons ?? []
const described = new Set(course?.course.reference.sources.map(({ id }) => id))

interface Fact {
  readonly id: string
  readonly confidence: string
  readonly sources: readonly string[]
}
const factLines = [...page.matchAll(/^- \*\*([a-z0-9-]+)\*\* \(([a-z-]+); ([^)]*)\): \S.*$/gmu)]
const facts: readonly Fact[] = factLines.map(([, id = '', confidence = '', sources = '']) => ({
  id,
  confidence,
  sources: sources.split(', '),
}))
const factById = new Map(facts.map((fact) => [fact.id, fact]))

interface Statement {
  readonly place: string
  readonly facts: readonly string[]
}
/** What stands below the comment that names a lesson, up to the next heading. */
function statementsOf(lesson: string): readonly Statement[] {
  const [, after = ''] = page.split(`<!-- lesson: ${lesson} -->`)
  const part = after.split(/^## /mu, 1).join('')
  return [...part.matchAll(/^- `([a-z0-9/-]+)`: ([a-z0-9, -]+)\. \S.*$/gmu)].map(
    ([, place = '', named = '']) => ({
      place,
      facts: named.split(', '),
    }),
  )
}

/** The places of a lesson that cite something, each with its sources. */
function citationsOf(lesson: Lesson): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>()
  const note = (place: string, sources: readonly string[]): void => {
    if (sources.length > 0) places.set(place, new Set([...(places.get(place) ?? []), ...sources]))
  }
  for (const section of lesson.sections) for (const block of section.blocks) noteBlock(section, block, note)
  for (const question of [...checksOf(lesson), ...(lesson.quiz?.questions ?? [])])
    note(question.id, sourcesOf(question))
  return places
}

function noteBlock(
  section: Section,
  block: LessonBlock,
  note: (place: string, sources: readonly string[]) => void,
): void {
  if (block.type === 'prose')
    for (const node of block.text)
      note((node.type === 'paragraph' ? node.id : undefined) ?? section.id, citedIn([[node]]))
  else if (block.type === 'known') note(`${section.id}/known`, citedIn([block.text]))
  else if (block.type === 'claim') note(block.id, citedIn([block.quote, block.text]))
  else if (block.type === 'voices') note(block.id, citedIn(block.voices.map(({ text }) => text)))
  else if (block.type === 'source') note(block.id, [block.source, ...citedIn([block.text])])
}

const sourcesOf = (question: Question): readonly string[] =>
  citedIn([question.stem, ...hiddenTexts(question)])

describe('the facts', () => {
  it('are all read: every line that looks like one is one', () => {
    expect(factLines).toHaveLength(page.match(/^- \*\*.+\*\* \(/gmu)?.length ?? 0)
    expect(facts.length).toBeGreaterThan(50)
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  })

  it.each(facts)('$id says how sure it is, and rests on sources that the course describes', (fact) => {
    expect(['well-established', 'reported', 'contested', 'background']).toContain(fact.confidence)
    for (const source of fact.sources) expect(described).toContain(source)
    expect(fact.sources.includes('background')).toBe(fact.confidence === 'background')
  })

  it('are all used', () => {
    const used = new Set(
      lessons.flatMap(({ slug }) => statementsOf(slug).flatMap((statement) => statement.facts)),
    )
    expect(facts.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })
})

describe.each(lessons)('$slug', (lesson) => {
  const statements = statementsOf(lesson.slug)
  const citations = citationsOf(lesson)

  it('stands on the page with each place that cites a source, once, and with no other', () => {
    expect(statements.map(({ place }) => place).toSorted()).toEqual([...citations.keys()].toSorted())
  })

  it('names facts that there are', () => {
    for (const { place, facts: named } of statements)
      for (const id of named) expect(factById.has(id), `${place}: ${id}`).toBe(true)
  })

  it.each(statements)('cites at $place only what one of its facts rests on', ({ place, facts: named }) => {
    const behind = new Set(named.flatMap((id) => factById.get(id)?.sources ?? []))
    expect([...(citations.get(place) ?? [])].filter((source) => !behind.has(source))).toEqual([])
  })

  it('rests no question on background alone', () => {
    const questions = new Set([...checksOf(lesson), ...(lesson.quiz?.questions ?? [])].map(({ id }) => id))
    for (const { place, facts: named } of statements.filter((statement) => questions.has(statement.place)))
      expect(
        named.some((id) => factById.get(id)?.confidence !== 'background'),
        place,
      ).toBe(true)
  })
})
