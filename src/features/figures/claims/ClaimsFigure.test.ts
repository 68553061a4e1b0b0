import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { beforeEach, expect, test } from 'vitest'
import { placeIn, type Place } from '../../../../tests/support/find.ts'
import type { Claim } from '../../../domain/lesson/reference.ts'
import * as say from '../../../messages/generated/messages.js'
import { live } from './live.ts'

const claim = (id: string, verdict: Claim['verdict'], more: object = {}) => ({
  id,
  quote: `Words of ${id}`,
  verdict,
  known: `Known of ${id}.`,
  sources: [{ id: 'atlas', label: 'The Atlas Press, 2010' }],
  lessons: [],
  ...more,
})
const data = {
  claims: [
    claim('c01', 'wrong', { qualification: 'in its second half' }),
    claim('c02', 'opinion', { lessons: [{ slug: 'names', title: 'Names', fragment: '#c02' }] }),
    claim('c03', 'wrong'),
    { ...claim('c04', 'omission', { about: 'What is left out.' }), quote: undefined },
  ].map((each) => JSON.parse(JSON.stringify(each))),
}

function open(): { readonly place: Place; readonly shown: () => string[] } {
  const props = live.propsOf({ name: 'claims' }, data)
  if (!props) throw new Error('The file of the claims is not what it reads.')
  const { element } = mount(live.component, { props, attachTo: document.body })
  const shown = (): string[] => [...element.querySelectorAll('li:not(.off)')].map(({ id }) => id)
  return { place: placeIn(element), shown }
}
const wrong = say.claims_one({ verdict: say.claim_wrong(), count: 2 })

beforeEach(() => {
  history.replaceState(null, '', location.pathname)
})

test('each claim has its verdict in words, what is known, its sources and its lessons', () => {
  const { place } = open()
  expect(place.words()).toContain(
    `${say.claim_wrong()} in its second half · ${say.claim_label({ id: 'c01' })}`,
  )
  expect(place.words()).toContain('“Words of c01” Known of c01.')
  expect(place.all('link', 'The Atlas Press, 2010')[0]?.getAttribute('href')).toBe('../sources/#source-atlas')
  expect(place.get('link', 'Names').getAttribute('href')).toBe('../names/#c02')
  expect(place.words()).toContain('What is left out. Known of c04.')
})

test('a button shows the claims with its verdict, says so, and puts it into the address', async () => {
  const { place, shown } = open()
  expect(shown()).toEqual(['c01', 'c02', 'c03', 'c04'])
  place.get('button', wrong).click()
  await nextTick()
  expect(shown()).toEqual(['c01', 'c03'])
  expect(place.get('button', wrong).getAttribute('aria-pressed')).toBe('true')
  expect(place.get('status').textContent).toBe(say.claims_shown({ count: 2, all: 4 }))
  expect(location.hash).toBe('#wrong')
  place.get('button', say.claims_all({ count: 4 })).click()
  await nextTick()
  expect(shown()).toHaveLength(4)
  expect(location.hash).toBe('')
})

test('there is no button for a verdict that nothing has', () => {
  expect(open().place.all('button')).toHaveLength(4)
})

test('an address with a verdict shows it, and one with a claim shows all', async () => {
  history.replaceState(null, '', '#opinion')
  const { shown } = open()
  await nextTick()
  expect(shown()).toEqual(['c02'])
  location.hash = '#c03'
  dispatchEvent(new Event('hashchange'))
  await nextTick()
  expect(shown()).toHaveLength(4)
})
