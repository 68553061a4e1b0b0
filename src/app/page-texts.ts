import type { Lesson, LessonBlock } from '../domain/lesson/lesson.ts'
import { plainText, type RichText } from '../domain/lesson/rich-text.ts'
import { askedTexts } from '../domain/question/question-texts.ts'
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
    case 'figure':
      return []
    case 'check':
      return askedTexts(block.question)
  }
}

/** Where the lesson answers a question: the address of the paragraph or section and, if `named`, the section's title. */
export function seeOf(
  question: Question,
  lesson: Lesson,
  home: string,
  named: boolean,
): (readonly [string, { readonly href: string; readonly title?: string }])[] {
  const section =
    lesson.sections.find(({ id }) => id === question.see) ??
    lesson.sections.find(({ blocks }) => blocks.some((block) => names(block, question.see))) ??
    lesson.sections.find(({ blocks }) => blocks.some((block) => holds(block, question)))
  if (!section) return []
  const href = `${home}#${question.see ?? section.id}`
  return [[question.id, named ? { href, title: plainText(section.title) } : { href }]]
}

const holds = (block: LessonBlock, question: Question): boolean =>
  block.type === 'check' && block.question.id === question.id

/** Whether the block, or a paragraph of it, has this fragment. */
function names(block: LessonBlock, fragment: string | undefined): boolean {
  if (fragment === undefined) return false
  if ('id' in block && block.id === fragment) return true
  return textsOf(block).some((text) => text.some((node) => node.type === 'paragraph' && node.id === fragment))
}
