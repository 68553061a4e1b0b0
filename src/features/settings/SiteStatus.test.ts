import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { placeIn, press, type Place } from '../../../tests/support/find.ts'
import type { Display } from '../../domain/settings/display.ts'
import * as say from '../../messages/generated/messages.js'
import SiteStatus from './SiteStatus.vue'

type Props = InstanceType<typeof SiteStatus>['$props']
const plain: Display = { theme: '', size: '', spacing: '', type: '', motion: '', font: false }

function showCorner(props: Partial<Props> = {}): {
  corner: Place
  emitted: () => Record<string, unknown[]>
  set: (props: Partial<Props>) => Promise<void>
} {
  const wrapper = mount(SiteStatus, { props, attachTo: document.body })
  return {
    corner: placeIn(document.body),
    emitted: () => wrapper.emitted(),
    set: (changes) => wrapper.setProps(changes),
  }
}
/** A closed panel is opened by its name. */
function openPanel(props: Partial<Props> = {}): ReturnType<typeof showCorner> {
  const shown = showCorner({ display: plain, ...props })
  expect(shown.corner.all('radio')).toEqual([])
  shown.corner.get('button', say.display_title()).closest('details')?.setAttribute('open', '')
  return shown
}

describe('ready offline', () => {
  test('is said only when it is so', async () => {
    const { corner, set } = showCorner()
    expect(corner.words()).not.toContain(say.ready_offline())
    await set({ ready: true })
    expect(corner.words()).toContain(say.ready_offline())
  })
})

describe('how it looks', () => {
  test('as built there is nothing to choose yet', () => {
    expect(showCorner().corner.all('radio')).toEqual([])
    expect(document.querySelectorAll('.panel')).toHaveLength(0)
  })

  test('what is chosen already is shown, in a group of its own each', () => {
    const { corner } = openPanel({
      display: { theme: 'dark', size: 'large', spacing: '', type: '', motion: '', font: true },
    })
    const [colours, sizes] = [corner.get('group', say.theme_title()), corner.get('group', say.size_title())]
    expect(colours.contains(corner.get('radio', say.theme_dark()))).toBe(true)
    expect(sizes.contains(corner.get('radio', say.size_large()))).toBe(true)
    expect(corner.all('radio').filter((radio) => radio.matches(':checked'))).toEqual([
      corner.get('radio', say.theme_dark()),
      corner.get('radio', say.size_large()),
    ])
  })

  test.each<[string, Partial<Display>]>([
    [say.theme_system(), { theme: '' }],
    [say.theme_light(), { theme: 'light' }],
    [say.theme_dark(), { theme: 'dark' }],
    [say.size_normal(), { size: '' }],
    [say.size_large(), { size: 'large' }],
    [say.size_largest(), { size: 'largest' }],
  ])('%s can be chosen, and nothing else with it', async (name, chosen) => {
    const other: Display = {
      theme: chosen.theme === 'dark' ? '' : 'dark',
      size: chosen.size === 'large' ? '' : 'large',
      spacing: '',
      type: '',
      motion: '',
      font: false,
    }
    const { corner, emitted } = openPanel({ display: other })
    await press(corner.get('radio', name))
    expect(emitted().display).toEqual([[chosen]])
  })
})

describe('installing', () => {
  test('is offered where the browser offers it', async () => {
    const { corner, emitted } = openPanel({ install: 'offered' })
    await press(corner.get('button', say.install_button()))
    expect(emitted().install).toHaveLength(1)
  })

  test('is explained where only the person can do it', () => {
    const { corner } = openPanel({ install: 'instructions' })
    expect(corner.words()).toContain(say.install_ios())
    expect(corner.all('button', say.install_button())).toEqual([])
  })

  test.each(['installed', 'unavailable'] as const)('is not spoken of when %s', (install) => {
    const { corner } = openPanel({ install })
    expect(corner.words()).not.toContain(say.install_ios())
    expect(corner.all('button', say.install_button())).toEqual([])
  })
})

describe('a new version', () => {
  test('is told out loud and waits for a person to take it', async () => {
    const { corner, emitted, set } = showCorner()
    const status = corner.get('status')
    expect(status.textContent).toBe('')
    await set({ update: 'waiting' })
    expect(corner.get('status'), 'the same element, or nobody hears it').toBe(status)
    expect(status.textContent).toContain(say.update_waiting())
    await press(corner.get('button', say.update_take()))
    expect(emitted().update).toHaveLength(1)
  })

  test('is not taken while a quiz is open, and says why', () => {
    const { corner } = showCorner({ update: 'run-open' })
    expect(corner.get('status').textContent).toBe(say.update_run_open())
    expect(corner.all('button', say.update_take())).toEqual([])
  })

  test('that could not be fetched whole is told of, with nothing to press', () => {
    const { corner } = showCorner({ update: 'failed' })
    expect(corner.get('status').textContent).toBe(say.update_failed())
    expect(corner.all('button', say.update_take())).toEqual([])
  })

  test('that another tab took can be loaded here', async () => {
    const { corner, emitted } = showCorner({ update: 'taken' })
    expect(corner.get('status').textContent).toContain(say.update_taken())
    await press(corner.get('button', say.update_reload()))
    expect(emitted().reload).toHaveLength(1)
  })
})
