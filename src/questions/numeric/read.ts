import { plainText } from '../../domain/lesson/rich-text.ts'
import { attributeFaults, itemFaults } from '../item-faults.ts'
import type { KindReader, QuestionFault, QuestionMaterial, Reading } from '../material.ts'
import { sharedFields } from '../material.ts'
import { readKeyNumber, type WrittenNumber } from './key-number.ts'
import type { NumericQuestion } from './schema.ts'

interface Key {
  readonly low: number
  readonly high: number
  readonly shown: number
  readonly decimals: boolean
}

/** `56`, `56 ± 1` or `55..57`; undefined when it is none of these. */
export function readKey(text: string): Key | undefined {
  const [first = '', second, ...more] = text.split(/±|\+\/-|\.\./u)
  const a = readKeyNumber(first)
  if (!a || more.length > 0) return undefined
  if (second === undefined) return { low: a.value, high: a.value, shown: a.value, decimals: a.places > 0 }
  const b = readKeyNumber(second)
  if (!b) return undefined
  return text.includes('..') ? range(a, b) : around(a, b)
}

function around(middle: WrittenNumber, tolerance: WrittenNumber): Key | undefined {
  if (tolerance.value < 0) return undefined
  const places = Math.max(middle.places, tolerance.places)
  return {
    low: rounded(middle.value - tolerance.value, places),
    high: rounded(middle.value + tolerance.value, places),
    shown: middle.value,
    decimals: places > 0,
  }
}

function range(low: WrittenNumber, high: WrittenNumber): Key | undefined {
  if (low.value > high.value) return undefined
  const places = Math.max(low.places, high.places)
  const shown = rounded((low.value + high.value) / 2, places)
  return { low: low.value, high: high.value, shown, decimals: places > 0 }
}

/** 0.3 − 0.1 is to be 0.2, as the author sees it, and not 0.19999999999999998. */
function rounded(value: number, places: number): number {
  return Number(value.toFixed(places))
}

/** A paragraph of its own `= 56 ± 1`; then, if wanted, a list of expected wrong answers. */
function readQuestion(material: QuestionMaterial): Reading<NumericQuestion> {
  if (material.answers.shape !== 'number') return { faults: [] }
  const { text, wrong, at } = material.answers
  const key = readKey(text)
  const faults: QuestionFault[] = [...attributeFaults(material, { unit: true }), ...itemFaults(wrong, at, 0)]
  if (!key) faults.unshift({ code: 'bad-number', at, about: text })
  const expectedWrong: NumericQuestion['expectedWrong'][number][] = []
  for (const item of wrong) {
    const number = readKeyNumber(plainText(item.text))
    if (!number) faults.push({ code: 'bad-number', at: item.at, about: plainText(item.text) })
    else
      expectedWrong.push({
        value: number.value,
        ...(item.feedback === undefined ? {} : { feedback: item.feedback }),
      })
  }
  if (!key) return { faults }
  return {
    question: {
      ...sharedFields(material),
      kind: 'numeric',
      ...key,
      ...(material.unit === undefined ? {} : { unit: material.unit }),
      expectedWrong,
    },
    faults,
  }
}

export const numericReader: KindReader = {
  kind: 'numeric',
  fits: ({ answers }) => answers.shape === 'number',
  readQuestion,
}
