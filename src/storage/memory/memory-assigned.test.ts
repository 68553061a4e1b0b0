import { describe, expect, test } from 'vitest'
import { assignedContract } from '../assigned-contract.ts'
import { memoryAssigned, openMemoryAssigned } from './memory-assigned.ts'

describe('assignments in memory', () => {
  assignedContract(() => {
    const shelf = memoryAssigned()
    return {
      open: () => openMemoryAssigned(shelf),
      plant: (record) => Promise.resolve(shelf.records.set(record.id, record)),
    }
  })

  test('a device that fails says so', async () => {
    const shelf = memoryAssigned()
    shelf.trouble = 'full'
    expect(await openMemoryAssigned(shelf).readAll()).toEqual({ ok: false, trouble: 'full' })
  })
})
