import { plainText, type RichText } from '../../domain/lesson/rich-text.ts'
import type { Item, Place, QuestionMaterial } from '../../questions/material.ts'
import type { Report } from '../report.ts'

const mostOptions = 4
/** A difference in length is seen at a glance when it is a tenth or more, and a few letters. */
const noticeable = { share: 1.1, letters: 4 }

/** What makes a question guessable, or its feedback idle. */
export function reportQuestion({ answers, language }: QuestionMaterial, report: Report): void {
  const isEnglish = /^en(?:-|$)/u.test(language)
  if (answers.shape === 'options') reportOptions(answers.items, isEnglish, report)
  if (!isEnglish) return
  for (const { at, feedback } of feedbackIn(answers)) {
    const text = plainText(feedback).trim()
    if (text !== '' && saysOnlyVerdict(text)) report('feedback-repeats-verdict', at, { text })
  }
}

function reportOptions(items: readonly Item[], isEnglish: boolean, report: Report): void {
  const fifth = items[mostOptions]
  if (fifth) report('too-many-options', fifth.at, { options: items.length, most: mostOptions })
  for (const { at, text } of items) {
    const words = plainText(text)
    if (isEnglish && ofTheAbove.test(words)) report('all-of-the-above', at, { text: words })
  }
  const lengths = (box: Item['box']) =>
    items.filter((item) => item.box === box).map(({ text }) => plainText(text).length)
  const shortestRight = Math.min(...lengths('ticked'))
  const longestWrong = Math.max(...lengths('empty'))
  const showsByLength =
    shortestRight > longestWrong * noticeable.share && shortestRight - longestWrong >= noticeable.letters
  const right = items.find(({ box }) => box === 'ticked')
  // Of two options one has to be the longer.
  if (right && items.length > 2 && longestWrong > 0 && showsByLength)
    report('longest-option-right', right.at, { characters: shortestRight, next: longestWrong })
}

/** The place of the only right option, from 1; undefined where there are several, or only two options. */
export function rightPlace({ answers }: QuestionMaterial): number | undefined {
  if (answers.shape !== 'options' || answers.items.length < 3) return undefined
  const ticked = answers.items.flatMap(({ box }, index) => (box === 'ticked' ? [index + 1] : []))
  return ticked.length === 1 ? ticked[0] : undefined
}

function feedbackIn(
  answers: QuestionMaterial['answers'],
): readonly { readonly at: Place; readonly feedback: RichText }[] {
  if (answers.shape === 'table') {
    const { cells } = answers.head
    const last = cells.length - 1
    if (last < 2 || plainText(cells[last]?.text ?? []) !== 'Feedback') return []
    return answers.rows.flatMap(({ cells: { [last]: cell } }) =>
      cell ? [{ at: cell.at, feedback: [{ type: 'paragraph', children: cell.text }] as const }] : [],
    )
  }
  return itemsOf(answers).flatMap(({ at, feedback }) => (feedback ? [{ at, feedback }] : []))
}

function itemsOf(answers: Exclude<QuestionMaterial['answers'], { shape: 'table' }>): readonly Item[] {
  switch (answers.shape) {
    case 'options':
    case 'order':
    case 'criteria':
      return answers.items
    case 'nothing':
      return []
    case 'groups':
      return answers.groups.flatMap(({ items }) => items)
    case 'marked':
      return answers.reasons
    case 'number':
    case 'gaps':
      return answers.wrong
  }
}

const ofTheAbove = /^(?:all|none|both|neither|any|some) of (?:the (?:above|others|options)|these|them)\b/iu

const verdictWords = new Set(
  'a again almost an and answer are answered choice close correct correctly course exactly false good great incorrect indeed is it its job just nearly no nope not of option perfect quite right sorry spot on so that thats the this true try very was well done wrong yes you your youre'.split(
    ' ',
  ),
)

function saysOnlyVerdict(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => verdictWords.has(word))
}
