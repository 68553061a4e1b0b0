import { plainText } from '../domain/lesson/rich-text.ts'
import type { Cell, Item, Place, QuestionFault, QuestionMaterial } from './material.ts'

/** What makes two texts the same to a reader: case and spaces aside. */
function sameText(text: Cell['text']): string {
  return plainText(text).normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

/** Too few items, items without text, and items that cannot be told apart. */
export function itemFaults(items: readonly (Item | Cell)[], at: Place, atLeast: number): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (items.length < atLeast) faults.push({ code: 'too-few-items', at, about: String(atLeast) })
  const keys = new Set<string>()
  const texts = new Set<string>()
  for (const item of items) {
    const text = sameText(item.text)
    if (text === '') faults.push({ code: 'empty-option', at: item.at })
    else if (texts.has(text))
      faults.push({ code: 'duplicate-text', at: item.at, about: plainText(item.text) })
    else if (keys.has(item.key)) faults.push({ code: 'duplicate-key', at: item.at, about: item.key })
    texts.add(text)
    keys.add(item.key)
  }
  return faults
}

/** Options that leave a learner alone with having chosen them. */
export function feedbackFaults(items: readonly Item[]): QuestionFault[] {
  return items
    .filter((item) => item.feedback === undefined)
    .map((item) => ({ code: 'option-without-feedback', at: item.at, about: plainText(item.text) }))
}

/** Options of which not exactly one is ticked. */
export function oneRightFaults(items: readonly Item[], at: Place): QuestionFault[] {
  const ticked = items.filter(({ box }) => box === 'ticked')
  if (ticked.length === 0) return [{ code: 'no-right-answer', at }]
  return ticked
    .slice(1)
    .map((item) => ({ code: 'one-right-answer', at: item.at, about: plainText(item.text) }))
}

/** Attributes that this kind does nothing with. */
export function attributeFaults(
  material: QuestionMaterial,
  wanted: { readonly unit?: true; readonly shuffle?: true; readonly also?: readonly string[] },
): QuestionFault[] {
  const faults: QuestionFault[] = []
  if (material.unit !== undefined && wanted.unit !== true)
    faults.push({ code: 'unwanted-attribute', at: material.at, about: 'unit' })
  if (material.fixedOrder && wanted.shuffle !== true)
    faults.push({ code: 'unwanted-attribute', at: material.at, about: 'shuffle' })
  for (const [name, { at }] of material.attributes)
    if (!wanted.also?.includes(name)) faults.push({ code: 'unwanted-attribute', at, about: name })
  return faults
}

/** The fields of an option that every kind keeps. */
export function optionOf(item: Item): Pick<Item, 'key' | 'text' | 'feedback'> {
  return {
    key: item.key,
    text: item.text,
    ...(item.feedback === undefined ? {} : { feedback: item.feedback }),
  }
}
