import { expect, test } from 'vitest'
import { openDesk, settled, withKeys } from '../../../../tests/support/desk.ts'
import { press, type } from '../../../../tests/support/find.ts'
import { recoveryLines } from '../../../domain/sealing/recovery-sheet.ts'
import * as say from '../../../messages/generated/messages.js'
import { memoryDeskDatabase } from '../../../storage/memory/memory-desk.ts'
import KeysScreen from './KeysScreen.vue'
import RestoreKeys from './RestoreKeys.vue'

test('keys are made with one button, and not called safe before they are in a second place', async () => {
  const { show, keys, doings } = await openDesk()
  const { place } = show(KeysScreen)
  await press(place.get('button', say.keys_make()))
  await settled()
  const keep = place.get('button', say.keys_kept())
  expect(keep).toHaveProperty('disabled', true)
  await press(place.get('button', say.keys_save_file()))
  expect(doings.saved).toEqual([{ name: 'blowback-keys-2026-11-26.json', contents: keys.recoveryFile() }])
  expect(place.words()).not.toContain(say.keys_safe())
  await press(keep)
  await settled()
  expect(place.words()).toContain(say.keys_safe())
})

test('the sheet shows the four lines, and prints', async () => {
  const { show, doings } = await withKeys(await openDesk())
  const { place } = show(KeysScreen)
  await press(place.get('button', say.keys_show_sheet()))
  const lines = place.all('listitem').map((item) => item.textContent)
  expect(lines).toEqual(recoveryLines(new Uint8Array(32).fill(1)))
  await press(place.get('button', say.keys_print_sheet()))
  expect(doings.printed).toBe(1)
})

test('four typed lines bring keys back, and a slip is named by its line', async () => {
  const { show, keys } = await openDesk(memoryDeskDatabase())
  const { place } = show(RestoreKeys)
  const lines = recoveryLines(new Uint8Array(32).fill(7))
  const field = place.get('textbox', say.restore_keys_lines()) as HTMLTextAreaElement
  await type(field, lines.with(2, 'AAAA AAAA AAAA AAAA').join('\n'))
  field.form?.requestSubmit()
  await settled()
  expect(place.get('alert').textContent).toBe(say.restore_keys_line({ line: 3 }))
  await type(field, lines.join('\n').toLowerCase())
  field.form?.requestSubmit()
  await settled()
  expect(keys.status).toBe('open')
  expect(place.get('status').textContent).toContain(say.restore_keys_done())
})

test('a passphrase is asked for twice, and asked for again when the desk is opened anew', async () => {
  const opened = await withKeys(await openDesk())
  const { wrapper, place } = opened.show(KeysScreen)
  const [first, second] = wrapper.findAll<HTMLInputElement>('input[type="password"]')
  await first?.setValue('chalk and talk')
  await second?.setValue('chalk and walk')
  await wrapper.find('form').trigger('submit')
  expect(place.words()).toContain(say.keys_lock_differ())
  await second?.setValue('chalk and talk')
  await wrapper.find('form').trigger('submit')
  await settled()
  expect(place.words()).toContain(say.keys_lock_set())

  const again = await openDesk(opened.database)
  const locked = again.show(KeysScreen)
  const field = locked.wrapper.find<HTMLInputElement>('input[type="password"]')
  await field.setValue('chalk')
  await locked.wrapper.find('form').trigger('submit')
  await settled()
  expect(locked.place.get('alert').textContent).toBe(say.keys_wrong_passphrase())
  await field.setValue('chalk and talk')
  await locked.wrapper.find('form').trigger('submit')
  await settled()
  expect(locked.place.words()).toContain(say.keys_safe())
})
