import { isFigureName } from '../domain/figures/figure.ts'
import { readAttributes, type Attributes } from './attributes.ts'
import type { Place } from '../questions/material.ts'
import type { Line } from './lines.ts'
import type { Report } from './report.ts'

/** What the line that opens a block says. */
export interface BlockHead {
  readonly name: string
  readonly attributes: Attributes
  /** The whole line. */
  readonly at: Place
  readonly namePlace: Place
  /** False when something on the line is wrong: then nothing of the block is used. */
  readonly sound: boolean
}

export type Fence = { readonly type: 'close' } | { readonly type: 'open'; readonly head: BlockHead }

/** A line that opens or closes a block, whatever is wrong with it; undefined for any other line. */
export function readFence(line: Line, report: Report): Fence | undefined {
  const { text, start } = line
  if (!/^[ \t]*:::/u.test(text)) return undefined
  if (/^:::[ \t]*$/u.test(text)) return { type: 'close' }
  const at = { start, end: start + text.trimEnd().length }
  const [, name, blanks = '', rest = ''] = /^:::([A-Za-z][\w-]*)([ \t]*)(.*)$/u.exec(text) ?? []
  if (name === undefined) {
    report('malformed-fence', at, {})
    if (/^[ \t]*:{3,}[ \t]*$/u.test(text)) return { type: 'close' }
    const meant = /^[ \t]*:{3,}[ \t]*([\w-]*)/u.exec(text)?.[1] ?? ''
    return { type: 'open', head: headOf(meant, at, at, false, []) }
  }
  const namePlace = { start: start + 3, end: start + 3 + name.length }
  const restStart = namePlace.end + blanks.length
  if (rest === '') return { type: 'open', head: headOf(name, at, namePlace, true, []) }
  if (!rest.startsWith('{')) {
    report('malformed-fence', at, {})
    return { type: 'open', head: headOf(name, at, namePlace, false, []) }
  }
  return { type: 'open', head: withAttributes(name, blanks, rest, { at, namePlace, restStart }, report) }
}

/** A line such as `::timeline{from=1947}`; undefined for any other. */
export function readFigureLine({ text, start }: Line, report: Report): BlockHead | undefined {
  const [, name = '', blanks = '', rest = ''] = /^::([A-Za-z][\w-]*)([ \t]*)(.*)$/u.exec(text) ?? []
  if (!isFigureName(name)) return undefined
  const at = { start, end: start + text.trimEnd().length }
  const namePlace = { start: start + 2, end: start + 2 + name.length }
  const restStart = namePlace.end + blanks.length
  if (rest === '') return headOf(name, at, namePlace, true, [])
  if (rest.startsWith('{')) return withAttributes(name, blanks, rest, { at, namePlace, restStart }, report)
  report('text-after-brace', { start: restStart, end: at.end }, { text: rest.trim() })
  return headOf(name, at, namePlace, false, [])
}

function withAttributes(
  name: string,
  blanks: string,
  rest: string,
  { at, namePlace, restStart }: { at: Place; namePlace: Place; restStart: number },
  report: Report,
): BlockHead {
  const closing = closingBrace(rest)
  if (closing < 0) {
    report('attributes-over-lines', { start: restStart, end: restStart + 1 }, {})
    return headOf(name, at, namePlace, false, [])
  }
  const after = rest.slice(closing + 1)
  let sound = true
  if (blanks !== '') {
    report('space-before-brace', { start: namePlace.end, end: restStart }, { name })
    sound = false
  }
  if (after.trim() !== '') {
    const from = restStart + closing + 1 + (after.length - after.trimStart().length)
    report('text-after-brace', { start: from, end: at.end }, { text: after.trim() })
    sound = false
  }
  const attributes = readAttributes(rest.slice(1, closing), restStart + 1, report)
  return headOf(name, at, namePlace, sound && attributes !== undefined, attributes ?? [])
}

/** The first `}` outside quotation marks. */
function closingBrace(text: string): number {
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '}') return at
    else if ((character === '"' || character === "'") && text.charAt(at - 1) === '=') quote = character
  }
  return -1
}

function headOf(
  name: string,
  at: Place,
  namePlace: Place,
  sound: boolean,
  attributes: Attributes,
): BlockHead {
  return { name, attributes, at, namePlace, sound }
}
