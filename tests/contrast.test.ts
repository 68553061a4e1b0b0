import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/*
 * The colours of src/design/tokens.css, measured as WCAG 2.2 does (relative luminance, contrast ratio). Body text reaches
 * 7:1, a short label or a sign 4.5:1, an edge that carries meaning 3:1, on every ground that it may stand on.
 */
const tokens = readFileSync(new URL('../src/design/tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
)

const grounds = ['paper', 'card', 'wash', 'evidence'] as const

const wanted: readonly {
  readonly colours: readonly string[]
  readonly on: readonly string[]
  readonly least: number
}[] = [
  { colours: ['ink', 'soft'], on: grounds, least: 7 },
  // Links stand in the middle of the text and are read as text.
  { colours: ['cool'], on: grounds, least: 7 },
  { colours: ['accent', 'good', 'warn'], on: grounds, least: 4.5 },
  { colours: ['edge', 'accent'], on: grounds, least: 3 },
  // The main button and the current step of a quiz turn ink and paper round.
  { colours: ['paper'], on: ['ink'], least: 7 },
]

type Palette = Readonly<Record<string, string>>

/** What the block after a selector declares. */
function blockAfter(selector: string): Palette {
  const start = tokens.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`)
  const body = tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/([\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  )
}

const light = blockAfter(':root')
const themes = {
  light,
  'dark, as the device is': { ...light, ...blockAfter(":root:not([data-display*='light'])") },
  'dark, as chosen': { ...light, ...blockAfter(":root[data-display*='dark']") },
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (!hex) throw new Error(`${colour} is not written as #rrggbb`)
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const colourOf = (palette: Palette, name: string): string => palette[`--${name}`] ?? `no --${name}`

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it.each(Object.entries(themes))('is enough in %s', (_, palette) => {
    const pairs = wanted.flatMap(({ colours, on, least }) =>
      colours.flatMap((colour) => on.map((ground) => ({ colour, ground, least }))),
    )
    const weak = pairs.flatMap(({ colour, ground, least }) => {
      const ratio = contrast(colourOf(palette, colour), colourOf(palette, ground))
      return ratio < least ? [`--${colour} on --${ground}: ${ratio.toFixed(2)}, wanted ${String(least)}`] : []
    })
    expect(weak).toEqual([])
  })

  it('does not depend on how the dark theme was chosen', () => {
    expect(blockAfter(":root[data-display*='dark']")).toEqual(
      blockAfter(":root:not([data-display*='light'])"),
    )
  })

  it('is drawn for both themes: no colour is forgotten in the dark', () => {
    const colours = (palette: Palette): string[] =>
      Object.keys(palette).filter((name) => palette[name]?.startsWith('#'))
    expect(colours(blockAfter(":root[data-display*='dark']")).sort()).toEqual(colours(light).sort())
  })

  it('begins before any style is read: the window has the colour of the paper', () => {
    const named = (file: string): string[] =>
      readFileSync(new URL(`../tools/${file}`, import.meta.url), 'utf8').match(/#[0-9a-f]{6}\b/g) ?? []
    const papers = [colourOf(light, 'paper'), colourOf(themes['dark, as chosen'], 'paper')]
    expect(named('document.ts')).toEqual(papers)
    expect(named('pwa.ts')).toEqual(papers.slice(0, 1))
  })
})
