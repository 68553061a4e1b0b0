// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { IDBFactory as FreshFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { device, result, store, within } from '../../../tests/fakes/databases.ts'
import { replay } from '../../domain/learning/replay-progress.ts'
import { sampleEvents } from '../../domain/learning/sample-events.ts'
import { valueIn } from '../journal-contract.ts'
import { databaseVersion } from './database.ts'

/** A database as a released version of the app left it. */
interface OldDatabase {
  readonly version: number
  readonly stores: Readonly<
    Record<string, { keyPath: string | string[] | null; indexes: Record<string, string[]> }>
  >
  /** By store: a list where the key stands in the record, else the records by their keys. */
  readonly records: Readonly<Record<string, readonly { id: string }[] | Readonly<Record<string, unknown>>>>
}

const folder = new URL('../../../tests/frozen/', import.meta.url)
const frozen = readdirSync(folder)
  .filter((name) => name.startsWith('database-'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as OldDatabase)

async function deviceWith({ version, stores, records }: OldDatabase) {
  const factory = new FreshFactory()
  const request = factory.open('blowback', version)
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes }] of Object.entries(stores)) {
      const made = request.result.createObjectStore(name, keyPath === null ? {} : { keyPath })
      for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path)
      const kept = records[name] ?? []
      if (Array.isArray(kept)) for (const record of kept) made.add(record)
      else for (const [key, record] of Object.entries(kept)) made.add(record, key)
    }
  }
  const database = await result(request)
  database.close()
  return { factory, journal: device({ indexedDB: factory }).journal }
}

/** The stores of a database, in the form of the frozen files. */
const storesOf = (factory: IDBFactory) =>
  within(factory, (database) =>
    Promise.resolve(
      Object.fromEntries(
        [...database.objectStoreNames].map((name) => {
          const { keyPath, indexNames } = store(database, name)
          const indexes = [...indexNames].map((index) => [index, store(database, name).index(index).keyPath])
          return [name, { keyPath, indexes: Object.fromEntries(indexes) as unknown }]
        }),
      ),
    ),
  )

test('every version of the database was frozen', () => {
  expect(frozen.map(({ version }) => version)).toEqual(
    Array.from({ length: databaseVersion }, (_, index) => index + 1),
  )
})

describe.each(frozen)('a database of version $version', (old) => {
  const events = Object.values(old.records.events ?? []) as { id: string }[]
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

  test('opens, and everything in it is read', async () => {
    const { journal } = await deviceWith(old)
    const contents = valueIn(await journal.readAll())
    expect(contents.events.toSorted(byId)).toEqual(events.toSorted(byId))
    expect([contents.setAside, contents.newer]).toEqual([1, 1])
    const counting = valueIn(await journal.readCounting())
    expect(replay(counting.pages.flat())).toEqual(replay(contents.events))
    const [shown] = Object.values(old.records.shown ?? []) as { id: string; edition: string }[]
    expect(valueIn(await journal.readShown(shown?.id ?? '', shown?.edition ?? ''))).toEqual(shown)
    journal.close()
  })

  test('goes on being written, numbered on from where it was', async () => {
    const { journal } = await deviceWith(old)
    const [next] = valueIn(await journal.append([sampleEvents['hint-taken']]))
    const known = old.records.device as { this: { sequence: number; device: string } }
    expect([next?.device, next?.sequence]).toEqual([known.this.device, known.this.sequence + 1])
    expect(valueIn(await journal.readAll()).events).toHaveLength(events.length + 1)
    journal.close()
  })

  test('comes to have the stores of today', async () => {
    const { journal, factory } = await deviceWith(old)
    valueIn(await journal.readAll())
    journal.close()
    expect(await storesOf(factory)).toEqual(frozen.at(-1)?.stores)
  })
})

test('a new database has the stores that were frozen last', async () => {
  const { journal, factory } = device()
  valueIn(await journal.readAll())
  expect(await storesOf(factory)).toEqual(frozen.at(-1)?.stores)
})
