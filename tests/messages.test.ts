import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pseudoCatalogue, pseudoLocales } from '../tools/pseudo-locales.ts'
import { lineAt, pathsUnder, readText } from './architecture/imports.ts'

/*
 * The catalogue of what the app says: whole, used, in plain words, and ready to be translated.
 */
interface Plural {
  readonly declarations: readonly string[]
  readonly selectors: readonly string[]
  readonly match: Readonly<Record<string, string>>
}
type Message = string | readonly Plural[]

const { $schema: _, ...catalogue } = JSON.parse(
  readFileSync(new URL('../src/messages/en.json', import.meta.url), 'utf8'),
) as Record<string, Message>

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match))
const texts = Object.entries(catalogue).flatMap(([key, message]) =>
  textsOf(message).map((text) => ({ key, text })),
)

interface Use {
  readonly key: string
  readonly where: string
}

/** What a message may be said in. One that only a test asks for is said to nobody. */
const files = pathsUnder('src').filter((path) => /(?<!\.test)\.(?:ts|vue)$/.test(path))

/** Where messages are said: `m.KEY` in every file that imports the catalogue as `m`, templates included. */
const uses: Use[] = files.flatMap((path) => {
  const text = readText(path)
  const name = /import \* as (\w+) from '[^']*generated\/messages\.js'/.exec(text)?.[1]
  if (name === undefined) return []
  return [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, 'g'))].map((match) => ({
    key: match[1] ?? '',
    where: `${path}:${String(lineAt(text, match.index))}`,
  }))
})

describe('every message', () => {
  it('is said somewhere', () => {
    const said = new Set(uses.map(({ key }) => key))
    expect(Object.keys(catalogue).filter((key) => !said.has(key))).toEqual([])
  })

  it('that is said stands in the catalogue', () => {
    expect(
      uses.filter(({ key }) => !Object.hasOwn(catalogue, key)).map(({ key, where }) => `${where}: ${key}`),
    ).toEqual([])
  })

  it('is imported whole and by one way, so that the two tests above see every use', () => {
    const otherwise = files.flatMap((path) => {
      const text = readText(path)
      const imports = [...text.matchAll(/^.*generated\/messages(?:\.js|\/).*$/gm)]
      const wrong = imports.filter(
        ([line]) => !line.startsWith('import * as m from ') && !/^\s*(?:\/\/|\*)/.test(line),
      )
      const computed = [...text.matchAll(/(?<![\w.])m\[/g)]
      return [...wrong, ...computed].map((match) => `${path}:${String(lineAt(text, match.index))}`)
    })
    expect(otherwise).toEqual([])
  })

  it('is set as print is: ’ and “ ”, not the marks of a typewriter', () => {
    expect(texts.filter(({ text }) => /['"]/.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual(
      [],
    )
  })

  it('is plain and warm', () => {
    const cold = /\b(?:please|submit|submitted|invalid|illegal|error|failed|oops|sorry)\b/i
    expect(texts.filter(({ text }) => cold.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([])
  })

  it('says something, and nothing twice over', () => {
    const empty = texts.filter(({ text }) => text.trim() === '' || text !== text.trim() || /\s{2}/.test(text))
    expect(empty.map(({ key }) => key)).toEqual([])
  })

  it('that counts has its words for one and for many', () => {
    const plurals = Object.entries(catalogue).filter(([, message]) => typeof message !== 'string')
    const broken = plurals.filter(([, message]) =>
      (message as readonly Plural[]).some(({ declarations, selectors, match }) => {
        const counted = declarations.some((line) => line.endsWith(': plural'))
        const forms = Object.keys(match).map((key) => key.slice(key.indexOf('=') + 1))
        return !counted || selectors.length !== 1 || !forms.includes('one') || !forms.includes('other')
      }),
    )
    expect(plurals.length).toBeGreaterThan(0)
    expect(broken.map(([key]) => key)).toEqual([])
  })

  it('declares the words that it is filled with, in all its forms', () => {
    const broken = Object.entries(catalogue).flatMap(([key, message]) =>
      typeof message === 'string'
        ? []
        : message.flatMap(({ declarations, match }) => {
            const inputs = declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? [])
            return Object.values(match)
              .flatMap(placeholdersIn)
              .filter((name) => !inputs.includes(name.slice(1, -1)))
              .map((name) => `${key}: ${name}`)
          }),
    )
    expect(broken).toEqual([])
  })
})

const placeholdersIn = (text: string): string[] => [...text.matchAll(/\{[^}]*\}/g)].map(([found]) => found)

describe.each(pseudoLocales)('the made-up language %s', (locale) => {
  const pseudo = pseudoCatalogue(locale, catalogue) as Record<string, Message>

  it('keeps every message, every form and every placeholder, in order', () => {
    const shape = (message: Message): string[][] => textsOf(message).map(placeholdersIn)
    expect(Object.keys(pseudo)).toEqual(Object.keys(catalogue))
    for (const [key, message] of Object.entries(catalogue))
      expect({ key, shape: shape(pseudo[key] ?? '') }).toEqual({ key, shape: shape(message) })
  })

  it('changes every message, so that a sentence that bypasses the catalogue shows', () => {
    expect(
      texts.filter(({ key, text }) => textsOf(pseudo[key] ?? '').includes(text)).map(({ key }) => key),
    ).toEqual([])
  })
})
