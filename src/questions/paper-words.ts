import { plainText } from '../domain/lesson/rich-text.ts'
import * as m from '../messages/generated/messages.js'
import type { AskedForm, KeyLine, PaperBody, PaperForm } from './paper-form.ts'

/** What sheets of paper say. Their words are their own: those of the screen come with code that no printer needs. */
export const stances = { agrees: m.paper_agrees, contradicts: m.paper_contradicts, silent: m.paper_silent }

/** What to do with the pen. */
export function instructionFor({ body }: AskedForm): string {
  switch (body.type) {
    case 'choice':
      if (body.several) return m.paper_ring_several()
      if (body.pen === 'underline')
        return body.options.length > 0 ? m.paper_underline_and_ring() : m.paper_underline()
      return body.pen === 'ring' ? m.paper_ring_word_and_letter() : m.paper_ring_letter()
    case 'true-false':
      return m.paper_ring_letter()
    case 'blanks':
      return m.paper_fill_gaps()
    case 'number':
      return m.paper_write_number()
    case 'ordering':
      return m.paper_write_order()
    case 'matching':
      return m.paper_write_letters()
    case 'table':
      return m.paper_write_cells({ words: body.choices.map((choice) => stances[choice]()).join(' / ') })
    case 'text':
      return m.text_at_most({ count: body.characters })
    case 'map':
      return m.map_point_paper()
  }
}

/** A line of the key: what it is about, what is right there, and in words what a letter stands for. */
export interface SaidKey {
  readonly place: string
  readonly answers: readonly { readonly label: string; readonly text: string }[]
}

export function sayKey({ body, key }: PaperForm): SaidKey[] {
  return key.map((line) => ({ place: placeOf(body, line), answers: answersOf(body, line) }))
}

function placeOf({ type }: PaperBody, { place }: KeyLine): string {
  if (place === undefined) return ''
  return type === 'text' ? m.paper_marks({ count: Number(place) }) : place
}

function answersOf(body: PaperBody, { answer }: KeyLine): SaidKey['answers'] {
  const whole = [{ label: codes[answer]?.() ?? answer, text: '' }]
  const lettered = letteredIn(body)
  const texts = new Map(lettered.map(({ label, text }) => [label, plainText(text)]))
  const labels = answer.split(', ')
  if (!labels.every((label) => texts.has(label))) return whole
  return labels.map((label) => ({ label, text: texts.get(label) ?? '' }))
}

const codes: Readonly<Record<string, () => string>> = { true: m.paper_true, false: m.paper_false, ...stances }

function letteredIn(body: PaperBody) {
  if (body.type === 'choice') return body.options
  if (body.type === 'ordering') return body.items
  return body.type === 'matching' ? body.answers : []
}
