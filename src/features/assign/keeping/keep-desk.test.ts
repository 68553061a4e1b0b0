import { expect, test } from 'vitest'
import { openDesk, settled, withKeys } from '../../../../tests/support/desk.ts'
import { press } from '../../../../tests/support/find.ts'
import { recoveryLines } from '../../../domain/sealing/recovery-sheet.ts'
import * as say from '../../../messages/generated/messages.js'
import { memoryDeskDatabase } from '../../../storage/memory/memory-desk.ts'
import KeepDesk from './KeepDesk.vue'

type Opened = Awaited<ReturnType<typeof openDesk>>

async function backupOf(opened: Opened): Promise<string> {
  const { place } = opened.show(KeepDesk)
  await press(place.get('button', say.desk_backup()))
  await settled()
  return String(opened.doings.saved.at(-1)?.contents)
}

async function bring(opened: Opened, text: string) {
  const { wrapper, place } = opened.show(KeepDesk)
  const input = wrapper.find<HTMLInputElement>('input[type="file"]')
  Object.defineProperty(input.element, 'files', { value: [new File([text], 'backup.json')] })
  await input.trigger('change')
  await settled()
  return place.get('status').textContent
}

test('a desk comes back on another device with its keys', async () => {
  const here = await withKeys(await openDesk())
  const text = await backupOf(here)
  const there = await openDesk(memoryDeskDatabase())
  expect(await bring(there, text)).toBe(say.desk_restored({ count: 1 }))
  expect(there.keys.status).toBe('open')
  expect(there.keys.keys).toEqual(here.keys.keys)
  expect(await bring(there, text)).toBe(say.desk_restore_none())
})

test('keys of another desk stay out, and that is said', async () => {
  const text = await backupOf(await withKeys(await openDesk()))
  const there = await openDesk(memoryDeskDatabase())
  await there.keys.restoreLines(recoveryLines(new Uint8Array(32).fill(2)).join(' '))
  const before = there.keys.keys
  expect(await bring(there, text)).toContain(say.desk_restore_other_keys())
  expect(there.keys.keys).toEqual(before)
})

test.each([
  ['hello', say.desk_restore_foreign()],
  ['{"format":"blowback/desk-backup","version":9}', say.desk_restore_newer()],
  ['{"format":"blowback/desk-backup","version":1', say.desk_restore_damaged()],
])('%s is refused in words', async (text, words) => {
  const there = await openDesk()
  expect(await bring(there, text)).toBe(words)
  expect(there.keys.status).toBe('none')
})
