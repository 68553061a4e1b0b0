import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import * as m from '../../messages/generated/messages.js'
import type { Findings, Found } from './found.ts'
import SearchPanel from './SearchPanel.vue'

const place = (href: string): Found => ({
  href,
  label: 'Place',
  title: [{ text: 'Kandahar', isMarked: true }],
  section: [],
  excerpt: [],
  also: [],
})

/** A search whose answers come when the test says so. */
function asked() {
  const open: {
    readonly query: string
    readonly answer: (findings: Findings) => void
    readonly fail: () => void
  }[] = []
  const find = (query: string): Promise<Findings> =>
    new Promise((done, failed) => {
      open.push({ query, answer: done, fail: () => failed(new Error('It is not there.')) })
    })
  const panel = mount(SearchPanel, { props: { find }, attachTo: document.body })
  const type = (query: string): Promise<void> => panel.get('input').setValue(query)
  return { open, panel, type, status: (): string => panel.get('[role=status]').text() }
}

test('only the answer to what was typed last is shown, with its count', async () => {
  const { open, panel, type, status } = asked()
  await type('kand')
  await type('kandahar')
  open[1]?.answer({ found: [place('/c/b')], count: 1 })
  open[0]?.answer({ found: [place('/c/a'), place('/c/b')], count: 2 })
  await flushPromises()
  expect(panel.findAll('li a').map((link) => link.attributes('href'))).toEqual(['/c/b'])
  expect(panel.get('li mark').text()).toBe('Kandahar')
  expect(status()).toBe(m.search_found({ count: 1 }))
})

test('nothing found, more than is shown, and what cannot be loaded are said in words', async () => {
  const { open, panel, type, status } = asked()
  await type('xq')
  open[0]?.answer({ found: [], count: 0 })
  await flushPromises()
  expect(status()).toBe(m.search_none({ query: 'xq' }))
  await type('kabul')
  open[1]?.answer({ found: [place('/c/a')], count: 9 })
  await flushPromises()
  expect(status()).toBe(m.search_best({ shown: 1, count: 9 }))
  await type('kabul now')
  open[2]?.fail()
  await flushPromises()
  expect(status()).toBe(m.search_failed())
  await type('')
  expect(panel.find('li').exists()).toBe(false)
})
