import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { placeIn } from '../../../tests/support/find.ts'
import * as say from '../../messages/generated/messages.js'
import KeepRecord from './KeepRecord.vue'

const open = (more: Partial<InstanceType<typeof KeepRecord>['$props']> = {}) => {
  const wrapper = mount(KeepRecord, {
    props: {
      ready: true,
      events: 4,
      setAside: 0,
      newer: 0,
      trouble: '',
      outcome: '',
      isTrouble: false,
      deletion: 'none',
      ...more,
    },
    attachTo: document.body,
  })
  return { wrapper, place: placeIn(wrapper.element.parentElement ?? wrapper.element) }
}

test('deleting takes two steps, the first of which offers a backup and a way back', async () => {
  const { wrapper, place } = open()
  place.get('button', say.delete_button()).click()
  await nextTick()
  expect(wrapper.emitted('delete')).toBeUndefined()
  place.get('button', say.delete_backup_first()).click()
  expect(wrapper.emitted('save')).toHaveLength(1)
  place.get('button', say.delete_no()).click()
  await nextTick()
  expect(wrapper.emitted('delete')).toBeUndefined()
  place.get('button', say.delete_button()).click()
  await nextTick()
  place.get('button', say.delete_yes()).click()
  expect(wrapper.emitted('delete')).toHaveLength(1)
})

test('records that cannot be read are counted in words, newer ones apart', () => {
  const { wrapper } = open({ setAside: 3, newer: 2 })
  expect(wrapper.text()).toContain(say.set_aside({ count: 3 }))
  expect(wrapper.text()).toContain(say.stored_newer({ count: 2 }))
})

test('what could not be deleted is named, and it can be tried again', () => {
  const { wrapper, place } = open({ deletion: 'partly', trouble: 'the files' })
  expect(wrapper.text()).toContain('the files')
  expect(place.get('button', say.delete_button())).toBeTruthy()
})
