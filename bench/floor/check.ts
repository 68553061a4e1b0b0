/** A check as the floor page asks it, with native inputs alone, and what its script looks up. */
import type { Inline, RichText } from '../../src/domain/lesson/rich-text.ts'
import { plainText } from '../../src/domain/lesson/rich-text.ts'
import type { Question } from '../../src/domain/question/question.ts'
import { parseQuestion as cloze } from '../../src/questions/cloze/schema.ts'
import { parseQuestion as matching } from '../../src/questions/matching/schema.ts'
import { parseQuestion as multipleChoice } from '../../src/questions/multiple-choice/schema.ts'
import { parseQuestion as numeric } from '../../src/questions/numeric/schema.ts'
import { parseQuestion as opinion } from '../../src/questions/opinion/schema.ts'
import { parseQuestion as ordering } from '../../src/questions/ordering/schema.ts'
import { parseQuestion as singleChoice } from '../../src/questions/single-choice/schema.ts'
import { parseQuestion as trueFalse } from '../../src/questions/true-false/schema.ts'
import { inlines, tight, type TextPlaces } from './text.ts'

/** What is right for an input (checked or not, the texts that count, or a range), and what is said to it. */
type Says = readonly [right: boolean | readonly string[] | readonly [number, number], text: string]

interface Asked {
  readonly html: string
  readonly says: readonly Says[]
}

export interface FloorCheck {
  readonly html: string
  readonly keys: { readonly why: string; readonly says: readonly Says[] }
}

export function floorCheck(question: Question, places: TextPlaces): FloorCheck {
  const stem = tight(question.stem, {
    ...places,
    blank: () => '<label><input type="text" size="12"></label>',
  })
  const { html, says } = asked(question, places)
  return {
    html: `<fieldset id="${question.id}"><legend>${stem}</legend>${html}<button type="button">Check answer</button></fieldset>`,
    keys: { why: plainText(question.explanation), says },
  }
}

function asked(question: Question, places: TextPlaces): Asked {
  return (
    choices(question, places) ??
    written(question) ??
    ordered(question, places) ??
    matched(question, places) ??
    fail(question)
  )
}

const fail = ({ kind }: Question): never => {
  throw new Error(`The floor page cannot ask a question of the kind ${kind}.`)
}

const said = (feedback: RichText | undefined): string => (feedback ? plainText(feedback) : '')

function choices(question: Question, places: TextPlaces): Asked | undefined {
  const one = singleChoice(question)
  if (one)
    return options(
      one.id,
      'radio',
      one.options.map((each) => ({ ...each, right: each.key === one.right })),
      places,
    )
  const view = opinion(question)
  // Nothing of it is right, and the floor's script has no other word for what is chosen.
  if (view)
    return options(
      view.id,
      'radio',
      view.views.map((each) => ({ ...each, right: false })),
      places,
    )
  const many = multipleChoice(question)
  if (many) return options(many.id, 'checkbox', many.options, places)
  const fact = trueFalse(question)
  if (!fact) return undefined
  const { right, feedback } = fact
  const both = [
    { text: ['True'], right, ...(feedback.true ? { feedback: feedback.true } : {}) },
    { text: ['False'], right: !right, ...(feedback.false ? { feedback: feedback.false } : {}) },
  ]
  return options(fact.id, 'radio', both, places)
}

interface Option {
  readonly text: readonly Inline[]
  readonly right: boolean
  readonly feedback?: RichText
}

function options(
  name: string,
  type: 'radio' | 'checkbox',
  all: readonly Option[],
  places: TextPlaces,
): Asked {
  return {
    html: all
      .map(
        ({ text }) =>
          `<label><input type="${type}" name="${name}"><span>${inlines(text, places)}</span></label>`,
      )
      .join(''),
    says: all.map(({ right, feedback }) => [right, said(feedback)]),
  }
}

function written(question: Question): Asked | undefined {
  const gaps = cloze(question)
  if (gaps)
    return { html: '', says: gaps.blanks.map(({ accepted }) => [accepted.map(lower), accepted[0] ?? '']) }
  const number = numeric(question)
  if (!number) return undefined
  const { low, high, shown, unit = '' } = number
  return {
    html: `<label><input type="text" size="8"> ${unit}</label>`,
    says: [[[low, high], `${shown} ${unit}`]],
  }
}

const lower = (text: string): string => text.trim().toLowerCase()
const byText = (a: { readonly text: string }, b: { readonly text: string }): number =>
  a.text < b.text ? -1 : 1
const line = '<input type="text" size="2">'

function ordered(question: Question, places: TextPlaces): Asked | undefined {
  const items = ordering(question)?.items.map((item, index) => ({
    ...item,
    text: inlines(item.text, places),
    place: index + 1,
  }))
  if (!items) return undefined
  const shown = items.sort(byText)
  return {
    html: `<ul>${shown.map(({ text }) => `<li><label>${line}<span>${text}</span></label>`).join('')}</ul>`,
    says: shown.map(({ place, feedback }) => [[String(place)], said(feedback)]),
  }
}

function matched(question: Question, places: TextPlaces): Asked | undefined {
  const known = matching(question)
  if (!known) return undefined
  const all = [...known.pairs, ...known.distractors].map(({ answer, right }) => ({
    answer,
    text: inlines(right, places),
  }))
  const answers = [...new Map(all.map((each) => [each.answer, each])).values()].sort(byText)
  const letterOf = (answer: string): string =>
    String.fromCharCode(97 + answers.findIndex((each) => each.answer === answer))
  const lefts = known.pairs.map(
    ({ left }) => `<li><label>${line}<span>${inlines(left, places)}</span></label>`,
  )
  return {
    html: `<ul>${lefts.join('')}</ul><ol type="a">${answers.map(({ text }) => `<li>${text}`).join('')}</ol>`,
    says: known.pairs.map(({ answer, feedback }) => [[letterOf(answer)], said(feedback)]),
  }
}
