import { expect, test, vi } from 'vitest'
import { watchInstall, type InstallDevice } from './install.ts'

function deviceWith(more: Partial<InstallDevice> = {}): InstallDevice {
  return { page: new EventTarget(), isStandalone: () => false, isIos: () => false, ...more }
}

function offerFrom(page: EventTarget, prompt: () => Promise<unknown>): Event {
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt })
  page.dispatchEvent(event)
  return event
}

test('without an offer of the browser there is nothing to press', async () => {
  const install = watchInstall(deviceWith())
  expect(install.state()).toBe('unavailable')
  expect(await install.offer()).toBe('unavailable')
})

test('an offer is kept for the button, and can be shown once', async () => {
  const device = deviceWith()
  const install = watchInstall(device)
  const told = vi.fn()
  install.onChange(told)
  const event = offerFrom(device.page, () => Promise.resolve({ outcome: 'dismissed' }))
  expect(event.defaultPrevented).toBe(true)
  expect(install.state()).toBe('offered')
  expect(await install.offer()).toBe('dismissed')
  expect(await install.offer()).toBe('unavailable')
  expect(told.mock.calls).toEqual([['offered'], ['unavailable']])
})

test('an offer that the browser refuses to show is no error', async () => {
  const device = deviceWith()
  const install = watchInstall(device)
  offerFrom(device.page, () => Promise.reject(new DOMException('', 'NotAllowedError')))
  expect(await install.offer()).toBe('unavailable')
})

test('once installed there is nothing more to offer', () => {
  const device = deviceWith()
  const install = watchInstall(device)
  offerFrom(device.page, () => Promise.resolve({ outcome: 'accepted' }))
  device.page.dispatchEvent(new Event('appinstalled'))
  expect(install.state()).toBe('installed')
  expect(watchInstall(deviceWith({ isStandalone: () => true, isIos: () => true })).state()).toBe('installed')
})

test('where only the person can install it, there are instructions', () => {
  expect(watchInstall(deviceWith({ isIos: () => true })).state()).toBe('instructions')
})

test('an event without its question is no offer', () => {
  const device = deviceWith()
  const install = watchInstall(device)
  device.page.dispatchEvent(new Event('beforeinstallprompt'))
  expect(install.state()).toBe('unavailable')
})
