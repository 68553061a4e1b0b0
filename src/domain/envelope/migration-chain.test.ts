import { describe, expect, test } from 'vitest'
import { migrationChain } from './migration-chain.ts'

interface Named {
  readonly name: string
}
interface Titled {
  readonly title: string
}
interface Labelled {
  readonly label: { readonly text: string }
}

const field = (data: unknown, key: string): unknown => new Map(Object.entries(Object(data))).get(key)
const text = (data: unknown, key: string) => {
  const value = field(data, key)
  return typeof value === 'string' ? value : undefined
}

/** A chain of three versions, made anew for each test. */
function chains() {
  const first = migrationChain('example', (data): Named | undefined => {
    const name = text(data, 'name')
    return name === undefined ? undefined : { name }
  })
  const second = first.step(
    2,
    'a name is a title',
    (data): Titled | undefined => {
      const title = text(data, 'title')
      return title === undefined ? undefined : { title }
    },
    ({ name }) => ({ title: name }),
  )
  const third = second.step(
    3,
    'a title is a label',
    (data): Labelled | undefined => {
      const label = text(field(data, 'label'), 'text')
      return label === undefined ? undefined : { label: { text: label } }
    },
    ({ title }) => ({ label: { text: title } }),
  )
  return { first, second, third }
}

const unreadable = { ok: false, problem: 'unreadable' }

describe('a migration chain', () => {
  test.each([
    { format: 'example', version: 1, name: 'Charsadda' },
    { format: 'example', version: 2, title: 'Charsadda' },
    { format: 'example', version: 3, label: { text: 'Charsadda' } },
  ])('brings version $version to the current one', (data) => {
    expect(chains().third.read(data)).toEqual({ ok: true, value: { label: { text: 'Charsadda' } } })
  })

  test('says that a later version is newer, whatever is in it', () => {
    expect(chains().second.read({ format: 'example', version: 3, label: 7 })).toEqual({
      ok: false,
      problem: 'newer',
    })
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'example'],
    ['another format', { format: 'other', version: 1, name: 'x' }],
    ['no version', { format: 'example', name: 'x' }],
    ['version 0', { format: 'example', version: 0, name: 'x' }],
    ['half a version', { format: 'example', version: 1.5, name: 'x' }],
    ['a version in words', { format: 'example', version: '1', name: 'x' }],
    ['a later version in words', { format: 'example', version: '9', name: 'x' }],
    ['a later version and a half', { format: 'example', version: 9.5, name: 'x' }],
    ['a version without end', { format: 'example', version: Number.POSITIVE_INFINITY, name: 'x' }],
    ['the shape of another version', { format: 'example', version: 1, title: 'x' }],
    ['a newer version of another format', { format: 'other', version: 9 }],
  ])('cannot read %s', (_, data) => {
    expect(chains().third.read(data)).toEqual(unreadable)
  })

  test('has its steps numbered and named', () => {
    const { third } = chains()
    expect(third.version).toBe(3)
    expect(third.steps).toEqual([
      { to: 2, changed: 'a name is a title' },
      { to: 3, changed: 'a title is a label' },
    ])
  })

  test('refuses a gap between its steps', () => {
    const same = (data: unknown) => data
    expect(() => chains().first.step(3, 'too far', same, same)).toThrow(
      'example: "too far" leads to 3, not to 2',
    )
  })
})
