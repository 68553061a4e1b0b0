import type { Course, Lesson, LessonBlock, Section } from '../lesson/lesson.ts'
import { plainText, type Block } from '../lesson/rich-text.ts'

/** What a search leads to. */
export const foundKinds = ['lesson', 'term', 'actor', 'place', 'event'] as const
export type FoundKind = (typeof foundKinds)[number]

/** A place in a course that can be found. */
export interface SearchEntry {
  readonly kind: FoundKind
  readonly title: string
  /** Of a lesson, the section that it stands in; of an event, when it was. */
  readonly section?: string
  /** Below the course's address. */
  readonly href: string
  /** Other spellings and names. */
  readonly also?: readonly string[]
}

/** An entry with the words that it is found by. */
export interface Passage {
  readonly entry: SearchEntry
  /** Words that count for more than those of its text. */
  readonly heading: string
  readonly text: string
}

/**
 * All that can be found in a course: the text of its lessons from one fragment to the next, and its lists. Questions with
 * what belongs to them are left out, so that a search never tells an answer.
 */
export function passagesOf(
  { reference }: Pick<Course, 'reference'>,
  lessons: readonly Lesson[],
  sayDates: (from: string, until?: string) => string,
): readonly Passage[] {
  const { glossary, actors, places, events } = reference
  return [
    ...lessons.flatMap(lessonPassages),
    ...glossary.map(({ id, term, definition, also }) =>
      listed('term', `glossary/#term-${id}`, term, definition, also),
    ),
    ...actors.map(({ id, name, definition, also }) =>
      listed('actor', `glossary/#actor-${id}`, name, definition, also),
    ),
    ...places.map(({ id, name, country, why, also }) =>
      listed('place', `glossary/#place-${id}`, name, `${country}. ${why}`, also),
    ),
    ...events.map(({ id, title, note, date, until }): Passage => {
      const when = sayDates(date, until)
      return {
        entry: { kind: 'event', title, section: when, href: `timeline/#timeline-${id}` },
        heading: title,
        text: `${when}\n${note ?? ''}`,
      }
    }),
  ]
}

function listed(
  kind: FoundKind,
  href: string,
  title: string,
  text: string,
  also?: readonly string[],
): Passage {
  return { entry: { kind, title, href, ...(also === undefined ? {} : { also }) }, heading: title, text }
}

/** What is being gathered until the next fragment. */
interface Draft {
  readonly fragment: string
  readonly section: string
  readonly heading: string
  readonly texts: string[]
}

function lessonPassages(lesson: Lesson): Passage[] {
  const about = [lesson.summary, ...lesson.objectives.map(({ text }) => text)]
  const start: Draft = { fragment: '', section: '', heading: lesson.title, texts: about }
  const drafts = [
    ...gathered(start, lesson.opening),
    ...lesson.sections.flatMap((section) => gathered(sectionDraft(section), section.blocks)),
  ]
  return drafts.map(({ fragment, section, heading, texts }) => ({
    entry: {
      kind: 'lesson',
      title: lesson.title,
      ...(section === '' ? {} : { section }),
      href: `${lesson.slug}/${fragment === '' ? '' : `#${fragment}`}`,
    },
    heading,
    text: texts.join('\n'),
  }))
}

function sectionDraft({ id, title }: Section): Draft {
  const heading = plainText(title)
  return { fragment: id, section: heading, heading, texts: [] }
}

function gathered(first: Draft, blocks: readonly LessonBlock[]): Draft[] {
  const drafts = [first]
  const begin = (fragment: string, heading: string, text: string): void => {
    drafts.push({ fragment, section: first.section, heading, texts: [text] })
  }
  const goOn = (text: string): void => void drafts.at(-1)?.texts.push(text)
  const takeProse = (block: Block): void => {
    if (block.type === 'heading') begin(block.id, plainText(block), '')
    else if (block.type === 'paragraph' && block.id !== undefined) begin(block.id, '', plainText(block))
    else goOn(plainText(block))
  }
  for (const block of blocks)
    if (block.type === 'prose') block.text.forEach(takeProse)
    else if (block.type === 'known') goOn(plainText(block.text))
    else if (block.type === 'claim')
      begin(block.id, '', `${plainText(block.quote)}\n${plainText(block.text)}`)
    else if (block.type === 'source') begin(block.id, '', plainText(block.text))
    else if (block.type === 'voices') begin(block.id, block.question, voicesOf(block))
  return drafts
}

const voicesOf = ({ voices }: Extract<LessonBlock, { readonly type: 'voices' }>): string =>
  voices.map(({ title, text }) => `${plainText(title)}\n${plainText(text)}`).join('\n')
