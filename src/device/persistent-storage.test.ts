import { describe, expect, test, vi } from 'vitest'
import { askToPersist } from './persistent-storage.ts'

const yes = () => Promise.resolve(true)
const no = () => Promise.resolve(false)

describe('asking to persist', () => {
  test('tells what the browser said', async () => {
    expect(await askToPersist({ persisted: no, persist: yes })).toBe('persisted')
    expect(await askToPersist({ persisted: no, persist: no })).toBe('refused')
  })

  test('does not ask twice', async () => {
    const persist = vi.fn(no)
    expect(await askToPersist({ persisted: yes, persist })).toBe('persisted')
    expect(persist).not.toHaveBeenCalled()
  })

  test('knows nothing where there is nobody to ask', async () => {
    expect(await askToPersist(undefined)).toBe('unknown')
    expect(await askToPersist({})).toBe('unknown')
    expect(await askToPersist({ persist: () => Promise.reject(new TypeError('opaque origin')) })).toBe(
      'unknown',
    )
  })
})
