import { describe, expect, test } from 'vitest'
import { snapshotContract } from '../../../tests/support/snapshot-contract.ts'
import { sampleEvents } from '../../domain/learning/sample-events.ts'
import { journalContract, surroundings, valueIn, type JournalWorld } from '../journal-contract.ts'
import { memoryDatabase, openMemoryJournal } from './memory-journal.ts'

describe('the journal in memory', () => {
  const makeWorld = (): JournalWorld => {
    const database = memoryDatabase()
    let failing = false
    return {
      open(from) {
        const journal = openMemoryJournal(from, database)
        return {
          ...journal,
          append: async (...given) => {
            database.trouble = failing ? 'full' : database.trouble
            const outcome = await journal.append(...given)
            if (failing) database.trouble = undefined
            failing = false
            return outcome
          },
        }
      },
      plant(record) {
        database.events.set(record.id, record)
        return Promise.resolve()
      },
      setAside: () =>
        Promise.resolve(new Map([...database.setAside].map(([key, { record }]) => [key, record]))),
      snapshot: () => Promise.resolve(database.snapshot),
      plantSnapshot: (record) => Promise.resolve((database.snapshot = record)),
      countEvents: () => Promise.resolve(database.events.size),
      failNextAppend: () => (failing = true),
      upgrade() {
        database.trouble = 'newer'
        return Promise.resolve()
      },
    }
  }
  journalContract(makeWorld)
  snapshotContract(makeWorld)

  test('numbers on past what is there when its own record is lost', async () => {
    const database = memoryDatabase()
    const journal = openMemoryJournal(surroundings(), database)
    const [before] = valueIn(await journal.append([sampleEvents['draft-kept']]))
    database.device = { format: 'blowback/device', version: 1, sequence: 'garbled' }
    const [after] = valueIn(await journal.append([sampleEvents['hint-taken']]))
    expect(after).toMatchObject({ sequence: 1, logical: 2 })
    expect(after?.device).not.toBe(before?.device)
  })
})
