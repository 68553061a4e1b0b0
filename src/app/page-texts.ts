import type { Lesson, LessonBlock } from '../domain/lesson/lesson.ts'
import { plainText, type RichText } from '../domain/lesson/rich-text.ts'
import type { Question } from '../domain/question/question.ts'

/** Every text of a lesson that its page shows, in reading order; of a check only what is asked. */
export function visibleTexts(lesson: Lesson): RichText[] {
  return [...lesson.opening, ...lesson.sections.flatMap((section) => section.blocks)].flatMap(textsOf)
}

function textsOf(block: LessonBlock): RichText[] {
  switch (block.type) {
    case 'prose':
    case 'known':
      return [block.text]
    case 'claim':
      return [block.quote, block.text]
    case 'voices':
      return block.voices.map((voice) => voice.text)
    case 'source':
      return [block.text, [{ type: 'paragraph', children: [{ type: 'citation', source: block.source }] }]]
    case 'check':
      return [block.question.stem]
  }
}

/** Every text of a question that is shown only after an answer, wherever its kind keeps it. */
export function hiddenTexts(question: Question): RichText[] {
  const texts: RichText[] = [question.hint ?? [], question.explanation]
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (typeof value === 'object' && value !== null)
      for (const [field, inner] of Object.entries(value)) {
        if (isFeedback(field, inner)) texts.push(inner)
        else walk(inner)
      }
  }
  walk(question)
  if ('feedback' in question) texts.push(...Object.values(question.feedback ?? {}).filter(isText))
  return texts
}

const isText = (value: unknown): value is RichText => Array.isArray(value)
const isFeedback = (field: string, value: unknown): value is RichText => field === 'feedback' && isText(value)

/** Where the lesson answers a question: the address of the paragraph or section, and the section's title. */
export function seeOf(
  question: Question,
  lesson: Lesson,
  home: string,
): [string, { href: string; title: string }][] {
  const section =
    lesson.sections.find(
      ({ id, blocks }) => id === question.see || blocks.some((block) => holds(block, question)),
    ) ?? lesson.sections.find(({ blocks }) => blocks.some((block) => names(block, question.see)))
  if (!section) return []
  return [[question.id, { href: `${home}#${question.see ?? section.id}`, title: plainText(section.title) }]]
}

const holds = (block: LessonBlock, question: Question): boolean =>
  block.type === 'check' && block.question.id === question.id

/** Whether the block, or a paragraph of it, has this fragment. */
function names(block: LessonBlock, fragment: string | undefined): boolean {
  if (fragment === undefined) return false
  if ('id' in block && block.id === fragment) return true
  return textsOf(block).some((text) => text.some((node) => node.type === 'paragraph' && node.id === fragment))
}
