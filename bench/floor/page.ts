/**
 * The floor: a lesson as one hand-written page, which nothing with this content can beat. One request, inline style and
 * script, the same words and checks as the app's page, no navigation, no glossary. All ratios of the bench are to it, so
 * it changes only in a commit of its own that says why.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minify } from 'vite'
import { checksOf, type Lesson, type LessonBlock } from '../../src/domain/lesson/lesson.ts'
import type { CompiledCourse } from '../../src/format/read-courses.ts'
import * as m from '../../src/messages/generated/messages.js'
import { sayClaimVerdict, sayConfidence, saySourceQuestion } from '../../src/messages/say-lesson.ts'
import { floorCheck } from './check.ts'
import { blocks, escape, inlines, type TextPlaces } from './text.ts'

const bounds = { style: 3000, script: 2000 }

const text = (name: string): string => readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')

/** The worker of the floor: answers from the cache first, and keeps what it fetched. */
export const floorWorker = async (): Promise<string> =>
  (await minify('worker.js', text('worker.js'))).code.trim()

export interface FloorOptions {
  /** With a worker, for the measure of second visits. */
  readonly worker?: boolean
}

export async function floorPage(
  { course }: CompiledCourse,
  lesson: Lesson,
  options: FloorOptions = {},
): Promise<string> {
  // Sources are numbered as they are cited, so the text is drawn before the list of them.
  const cited = new Map<string, number>()
  const numberOf = (id: string): number => cited.get(id) ?? cited.set(id, cited.size + 1).size
  const places: TextPlaces = { source: numberOf, blank: () => '' }
  const titleOf = (id: string): string =>
    escape(course.reference.sources.find((source) => source.id === id)?.title ?? '')
  const draw = (block: LessonBlock): string => drawn(block, places, titleOf)
  const body = [
    `<h1>${escape(lesson.title)}</h1><p class="stand">${escape(lesson.summary)}</p>`,
    `<b>${m.aims_title()}</b><ul>${lesson.objectives.map((each) => `<li>${escape(each.text)}`).join('')}</ul>`,
    ...lesson.opening.map(draw),
    ...lesson.sections.flatMap((section) => [
      `<h2>${inlines(section.title, places)}</h2>`,
      ...section.blocks.map(draw),
    ]),
  ]
  const sources = [...cited].map(([id, number]) => `<li id="s${number}">${titleOf(id)}`)
  body.push(`<h2>${m.sources_title()}</h2><ol>${sources.join('')}</ol>`)
  const keys = Object.fromEntries(
    checksOf(lesson).map((question) => [question.id, floorCheck(question, places).keys]),
  )
  const style = within(
    'style',
    text('floor.css')
      .replace(/\s*([{};:,])\s+/g, '$1')
      .trim(),
  )
  const register = options.worker === true ? `navigator.serviceWorker.register('sw.js');` : ''
  const script = within('script', register + (await minify('floor.js', text('floor.js'))).code.trim())
  return [
    `<!doctype html><html lang="${lesson.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
    `<title>${escape(lesson.title)}</title><style>${style}</style></head><body><main>${body.join('')}</main>`,
    `<script type="application/json" id="keys">${JSON.stringify(keys).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script></body></html>`,
  ].join('')
}

function within(what: keyof typeof bounds, content: string): string {
  if (Buffer.byteLength(content) > bounds[what])
    throw new Error(
      `The floor's ${what} has ${Buffer.byteLength(content)} bytes; it may have ${bounds[what]}.`,
    )
  return content
}

function drawn(block: LessonBlock, places: TextPlaces, titleFor: (source: string) => string): string {
  switch (block.type) {
    case 'prose':
      return blocks(block.text, places)
    // The floor is text: what a figure costs is not set against it.
    case 'figure':
      return ''
    case 'check':
      return floorCheck(block.question, places).html
    case 'known':
      return `<aside><p><b>${m.known_title()}</b> · ${sayConfidence(block.confidence)}</p>${blocks(block.text, places)}</aside>`
    case 'claim':
      return `<aside><p>${sayClaimVerdict(block.verdict)} ${m.claim_label({ id: block.id })}</p>${blocks(block.quote, places)}${blocks(block.text, places)}</aside>`
    case 'voices': {
      const voices = block.voices.map(
        (voice) => `<h3>${inlines(voice.title, places)}</h3>${blocks(voice.text, places)}`,
      )
      return `<aside><p><b>${escape(block.question)}</b> · ${m.voices_label()}</p>${voices.join('')}</aside>`
    }
    case 'source': {
      const asks = block.asks.map((ask) => `<li>${saySourceQuestion(ask)}`).join('')
      return `<aside><p><b>${titleFor(block.source)}</b></p>${blocks(block.text, places)}<ul>${asks}</ul></aside>`
    }
  }
}
