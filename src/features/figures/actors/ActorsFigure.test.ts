import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, test } from 'vitest'
import type { ActorsFigure as Asked } from '../../../domain/figures/figure.ts'
import * as say from '../../../messages/generated/messages.js'
import { riverCourse } from './figure-for-tests.ts'
import { kind } from './kind.ts'
import { live } from './live.ts'

/** The figure as a page makes it come alive: from what was written into the page and into the file beside it. */
function open(figure: Asked): Element {
  const props = live.propsOf(figure, JSON.parse(JSON.stringify(kind.dataOf(riverCourse(), []))))
  if (!props) throw new Error('The file of the figure is not what it reads.')
  return mount(live.component, { props }).element
}

const chosen = (figure: Element): Element => {
  const section = figure.querySelector('.period.chosen')
  if (!section) throw new Error('No time is shown.')
  return section
}
const names = (section: Element, selector: string): string[] =>
  [...section.querySelectorAll(selector)].map((each) => each.textContent.replace(/\s+/gu, ' ').trim())

async function turnTo(figure: Element, value: string): Promise<void> {
  const slider = figure.querySelector('input')
  if (!slider) throw new Error('There is no slider.')
  slider.value = value
  slider.dispatchEvent(new Event('input'))
  await nextTick()
}

async function focusOn(figure: Element, actor: string): Promise<void> {
  const select = figure.querySelector('select')
  if (!select) throw new Error('There is no choice of actors.')
  select.value = actor
  select.dispatchEvent(new Event('change'))
  await nextTick()
}

test('all times stand in the page, each with its arrows and the same in sentences', () => {
  const figure = open({ name: 'actors' })
  expect(names(figure, 'h2')).toEqual(['Before the dam', 'Since the dam', say.actors_others()])
  expect(names(chosen(figure), 'li')).toEqual([
    'The town dammed the river. (well established; The Atlas Press, 2010)',
    `The town is said to pay the ferry. (alleged, contested; The Atlas Press, 2010) ${say.relation_denied({ name: 'The town' })}`,
  ])
  expect(chosen(figure).querySelector('li a')?.getAttribute('href')).toBe('../sources/#source-atlas')
})

test('an arrow says how sure it is in words, and an allegation is not drawn as a finding', () => {
  const figure = open({ name: 'actors' })
  const arrow = chosen(figure).querySelector('[data-relation=pays]')
  expect(arrow?.classList).toContain('contested')
  expect(names(chosen(figure), '[data-relation=pays] tspan')).toEqual([
    say.relation_supports(),
    say.relation_alleged(),
  ])
  expect(names(chosen(figure), '[data-relation=dams] tspan')).toEqual([say.relation_opposes()])
})

test('the slider changes arrows and sentences, and everybody keeps their place', async () => {
  const figure = open({ name: 'actors' })
  const places = (): string[] =>
    [...chosen(figure).querySelectorAll('.actor path')].map((path) => path.getAttribute('d') ?? '')
  const before = places()
  await turnTo(figure, '0')
  expect(names(chosen(figure), 'li')).toEqual([
    'The river bore the ferry. (well established; The Atlas Press, 2010)',
  ])
  expect(chosen(figure).querySelector('svg')?.getAttribute('aria-label')).toBe(
    say.actors_drawing({ when: 'Before the dam', count: 1 }),
  )
  expect(places()).toEqual(before)
  expect(names(chosen(figure), '.actor.idle')).toEqual(['The town'])
})

test('one actor’s neighbourhood has its arrows alone, and its neighbours keep their places', async () => {
  const figure = open({ name: 'actors' })
  await focusOn(figure, 'river')
  expect(names(chosen(figure), '.actor')).toEqual(['The river', 'The ferry', 'The town'])
  expect(names(chosen(figure), '.actor.idle')).toEqual(['The ferry'])
  expect(names(chosen(figure), 'li')).toEqual([
    'The town dammed the river. (well established; The Atlas Press, 2010)',
  ])
  await focusOn(figure, 'ferry')
  expect(names(chosen(figure), '[data-relation] text')).toEqual([
    `${say.relation_supports()}${say.relation_alleged()}`,
  ])
})

test('a lesson shows the neighbourhood and the time that its author asked for', () => {
  const figure = open({ name: 'actors', focus: 'river', period: 'early' })
  expect(names(figure, 'h3')).toEqual(['Before the dam'])
  expect(names(figure, '.actor.idle')).toEqual(['The town'])
  expect(figure.querySelector('select')).toBeNull()
})

test('whoever points at an arrow reads its sentence, and whoever comes to a sentence sees its arrow', async () => {
  const figure = open({ name: 'actors' })
  chosen(figure).querySelector('[data-relation=dams]')?.dispatchEvent(new Event('click'))
  await nextTick()
  expect(names(chosen(figure), 'p.picked')[0]).toContain('The town dammed the river.')
  chosen(figure).querySelectorAll('li')[1]?.dispatchEvent(new Event('focusin'))
  await nextTick()
  expect(chosen(figure).querySelector('.arrow.picked')?.getAttribute('data-relation')).toBe('pays')
})

test('those without a relation are named with what they are', () => {
  expect(names(open({ name: 'actors' }), '.others li')).toEqual([
    `The mill (${say.group_body()}). What The mill is.`,
  ])
})

test('a file that is not the figure’s leaves the page as it is', () => {
  expect(live.propsOf({ name: 'actors' }, { periods: [] })).toBeUndefined()
})
