import { describe, expect, it } from 'vitest'
import { layers, testFiles, type Layer } from './architecture/arrows.ts'
import { circles } from './architecture/circles.ts'
import { lineAt, pathsUnder, readSource, readText, type Import } from './architecture/imports.ts'

/*
 * The house's rules, held: which layer may import which (the table stands in architecture/arrows.ts and is told in
 * docs/architecture.md), and what keeps files small, named and mirrored. A failure names the line that broke a rule.
 */
const codeFile = /\.(?:ts|mjs|js|vue|css)$/
const paths = pathsUnder('src', 'tools')
const sources = paths.filter((path) => codeFile.test(path)).map(readSource)
const everywhere = [...paths, ...pathsUnder('tests', 'bench')]

const isTest = (path: string): boolean => fits(path, testFiles, path)
const shipped = sources.filter(({ path }) => !isTest(path))

function patternOf(glob: string, own: string): RegExp {
  const body = glob
    .replace('{own}', own)
    .replace(/[.+^$()[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*/g, (stars) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' })[stars] ?? stars)
  return new RegExp(`^${body}$`)
}

/** The folder that `{own}` means: a feature's or a kind's, however deep the file lies in it. */
function ownFolder(path: string): string {
  return path.split('/').slice(0, 3).join('/')
}

function fits(target: string, globs: readonly string[], from: string): boolean {
  return globs.some((glob) => patternOf(glob, ownFolder(from)).test(target))
}

const layerOf = (path: string): Layer | undefined => layers.find(({ files }) => fits(path, files, path))

/** What is wrong with an import; undefined when nothing is. */
function brokenRule({ file, target, isOurs, how }: Import, layer: Layer): string | undefined {
  if (!isOurs) {
    if (target.startsWith('node:')) return layer.name === 'tools' ? undefined : 'only tools may use Node'
    return layer.packages.includes(target) ? undefined : `${target} is not among its packages`
  }
  if (isTest(target)) return 'this is for tests only'
  const whose = target.startsWith('src/messages/generated/')
    ? 'messages'
    : (layerOf(target)?.name ?? 'no layer')
  if (fits(target, layer.never ?? [], file)) return `this part of "${whose}" is not for it`
  if (fits(target, layer.may, file)) return undefined
  if (fits(target, layer.types ?? [], file))
    return how === 'type' ? undefined : `of "${whose}" it may have types only`
  if (fits(target, layer.later ?? [], file))
    return how === 'value' ? `"${whose}" comes by import() only, when its job begins` : undefined
  return `it may not lean on "${whose}"`
}

const at = ({ file, line }: Import): string => `${file}:${line}`

describe('arrows', () => {
  it('every file belongs to a layer', () => {
    expect(sources.map(({ path }) => path).filter((path) => !isTest(path) && !layerOf(path))).toEqual([])
  })

  it.each(layers.map(({ name }) => name))('%s imports what it may', (name) => {
    const broken = shipped
      .filter(({ path }) => layerOf(path)?.name === name)
      .flatMap(({ imports }) => imports)
      .flatMap((each) => {
        const layer = layerOf(each.file)
        const rule = layer && brokenRule(each, layer)
        return rule === undefined ? [] : [`${at(each)} imports ${each.written}: ${name}: ${rule}`]
      })
    expect(broken).toEqual([])
  })

  it.each([
    ['src/domain/lesson/a.ts', 'vue', 'value'],
    ['src/domain/lesson/a.ts', 'src/format/cut.ts', 'type'],
    ['src/questions/cloze/grade.ts', 'src/questions/cloze/read.ts', 'type'],
    ['src/questions/cloze/schema.ts', 'src/questions/cloze/read.ts', 'value'],
    ['src/questions/cloze/grade.ts', 'src/questions/numeric/read-number.ts', 'value'],
    ['src/questions/cloze/ClozeQuestion.vue', 'src/questions/cloze/grade.ts', 'value'],
    ['src/questions/cloze/ClozeQuestion.vue', 'src/stores/run.ts', 'value'],
    ['src/questions/QuestionCard.vue', 'src/device/clock.ts', 'value'],
    ['src/questions/views.ts', 'src/questions/cloze/live.ts', 'value'],
    ['src/format/cut.ts', 'src/questions/views.ts', 'value'],
    ['src/format/cut.ts', 'node:fs', 'value'],
    ['src/messages/say-date.ts', 'src/stores/run.ts', 'type'],
    ['src/storage/journal.ts', 'src/device/ids.ts', 'value'],
    ['src/device/ids.ts', 'pinia', 'value'],
    ['src/device/read-codes.ts', 'zxing-wasm', 'value'],
    ['src/stores/record.ts', 'src/storage/memory/memory-journal.ts', 'type'],
    ['src/stores/record.ts', 'src/device/clock.ts', 'value'],
    ['src/design/RichText.ts', 'src/stores/run.ts', 'value'],
    ['src/features/quiz/QuizRun.vue', 'src/features/reading/note.ts', 'value'],
    ['src/features/quiz/QuizRun.vue', 'src/storage/journal.ts', 'type'],
    ['src/features/quiz/QuizRun.vue', 'src/format/cut.ts', 'value'],
    ['src/features/quiz/QuizRun.vue', 'src/app/shared.ts', 'value'],
    ['src/app/document.ts', 'tools/document.ts', 'value'],
    ['src/app/document.ts', 'src/app/offline/answer.ts', 'value'],
    ['src/app/offline/answer.ts', 'vue', 'value'],
    ['tools/document.ts', 'src/stores/run.ts', 'type'],
    ['tools/document.ts', 'src/app/rendered-page.ts', 'value'],
    ['tools/document.ts', 'src/storage/journal-contract.ts', 'value'],
  ] as const)('the table refuses %s → %s (%s)', (file, target, how) => {
    const layer = layerOf(file)
    const each = { file, target, how, line: 1, written: target, isOurs: target.includes('/') }
    expect(layer && brokenRule(each, layer)).toEqual(expect.any(String))
  })

  it('nobody imports app, not even a test of something else', () => {
    const broken = sources
      .flatMap(({ imports }) => imports)
      .filter(({ file, target }) => target.startsWith('src/app/') && !/^(?:src\/app|tools)\//.test(file))
    expect(broken.map((each) => `${at(each)} imports ${each.written}`)).toEqual([])
  })

  it('layers never lead back to themselves, types included', () => {
    const between = shipped.flatMap(({ imports }) =>
      imports.flatMap((each) => {
        const [from, to] = [layerOf(each.file)?.name, each.isOurs ? layerOf(each.target)?.name : undefined]
        return from === undefined || to === undefined || from === to ? [] : [{ from, to, where: at(each) }]
      }),
    )
    expect(circles(between)).toEqual([])
  })

  it('files never lead back to themselves: what each needs at once is there before it', () => {
    const between = shipped.flatMap(({ imports }) =>
      imports
        .filter(({ isOurs, how }) => isOurs && how === 'value')
        .map((each) => ({ from: each.file, to: each.target, where: at(each) })),
    )
    expect(circles(between)).toEqual([])
  })

  it('what a learner loads of a kind never brings along what only authors, printers and tests need', () => {
    const forbidden =
      /\/(?:read|paper|examples)\.ts$|src\/questions\/(?:material|item-faults|paper-form|example)\.ts$/
    const kindParts = shipped.filter(({ path }) =>
      /^src\/questions\/[^/]+\/(?:grade\.ts|schema\.ts|.+\.vue)$/.test(path),
    )
    const broken = kindParts.flatMap(({ path }) =>
      [...reachedAtOnce(path)]
        .filter((file) => forbidden.test(file))
        .map((file) => `${path} brings along ${file}`),
    )
    expect(broken).toEqual([])
  })

  it('what a learner loads of a figure never brings along what lays it out when pages are made', () => {
    const figures = shipped.filter(({ path }) => /^src\/features\/figures\/[^/]+\/live\.ts$/.test(path))
    const broken = figures.flatMap(({ path }) =>
      [...reachedAtOnce(path)]
        .filter((file) => /\/(?:kind|layout)\.ts$/.test(file))
        .map((file) => `${path}: ${file}`),
    )
    expect(figures.length).toBeGreaterThan(0)
    expect(broken).toEqual([])
  })
})

function reachedAtOnce(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const source = shipped.find((each) => each.path === path)
  for (const { target, isOurs, how } of source?.imports ?? [])
    if (isOurs && how === 'value' && !seen.has(target)) reachedAtOnce(target, seen.add(target))
  return seen
}

describe('pure code', () => {
  it('asks for neither clock nor chance: time and seed are arguments', () => {
    const asks = /\b(?:Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(|crypto\.)/g
    const broken = shipped
      .filter(({ path }) => /^src\/(?:domain|questions|format|exchange)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(asks)].map((match) => `${path}:${lineAt(text, match.index)}: ${match[0]}`),
      )
    expect(broken).toEqual([])
  })
})

describe('files', () => {
  it('say in their name what is in them', () => {
    const vague = /^(?:utils?|helpers?|common|misc|managers?|new|old|2)$/i
    const words = (path: string): string[] => path.replace(/([a-z])([A-Z])/g, '$1-$2').split(/[-./_]/)
    expect(everywhere.filter((path) => words(path).some((word) => vague.test(word)))).toEqual([])
  })

  it('do something of their own: none only hands on what others export', () => {
    expect(sources.filter(({ isBarrel }) => isBarrel).map(({ path }) => path)).toEqual([])
  })

  it('are short, or say why not', () => {
    const broken = everywhere
      .filter((path) => codeFile.test(path))
      .map((path) => ({ path, text: readText(path) }))
      .map(({ path, text }) => ({ path, text, lines: text.trimEnd().split('\n').length }))
      .filter(({ text, lines }) => lines > 250 && !/(?:\/\/|\/\*|<!--|\*) ?Long because: \S/.test(text))
    expect(
      broken.map(({ path, lines }) => `${path}: ${lines} lines, and no comment "Long because: …"`),
    ).toEqual([])
  })
})

describe('styles', () => {
  it('stand in src/design, where they are held to the rules below', () => {
    expect(
      sources
        .filter(({ path, text }) => path.endsWith('.vue') && /^<style/m.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })

  const side = /^(?:(?:scroll-)?(?:margin|padding)|inset|border)-(?:top|right|bottom|left)(?:-\w+)?$/
  const corner = /^border-(?:top|bottom)-(?:left|right)-radius$/
  const physical = /^(?:top|right|bottom|left|(?:min-|max-)?(?:width|height)|overflow-[xy])$/
  const aligned = /^(?:text-align|float|clear|caption-side)$/
  /** Right of four values must be as left, or the page leans when it is mirrored. */
  const fourSides = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))$/

  it('mirror by themselves: logical properties only', () => {
    const broken = sources
      .filter(({ path }) => path.startsWith('src/design/') && path.endsWith('.css'))
      .flatMap(({ path, text }) =>
        declarationsOf(text).flatMap(({ property, value, line }) => {
          const [, right, , left] = value.replace(/\([^()]*\)/g, '()').split(/\s+/)
          const leans = fourSides.test(property) && left !== undefined && right !== left
          const turned = aligned.test(property) && /\b(?:left|right)\b/.test(value)
          const isPhysical = [side, corner, physical].some((each) => each.test(property))
          return isPhysical || turned || leans ? [`${path}:${line}: ${property}: ${value}`] : []
        }),
      )
    expect(broken).toEqual([])
  })
})

/** What a sheet declares, without comments; `@media (min-width: …)` asks and declares nothing. */
function declarationsOf(sheet: string): { property: string; value: string; line: number }[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return [...text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map((match) => ({
    property: match[1] ?? '',
    value: (match[2] ?? '').trim(),
    line: lineAt(text, match.index),
  }))
}
