import { expect, test } from 'vitest'
import { voiceFor } from './speech.ts'

const voice = (lang: string, rest: { localService?: boolean; default?: boolean } = {}) => ({
  lang,
  localService: true,
  default: false,
  ...rest,
})

test('only a voice of the device reads, and only in the language of the page', () => {
  expect(voiceFor<ReturnType<typeof voice>>([], 'en')).toBeUndefined()
  expect(voiceFor([voice('de-DE'), voice('en-US', { localService: false })], 'en')).toBeUndefined()
  expect(voiceFor([voice('de-DE'), voice('en_GB')], 'en')?.lang).toBe('en_GB')
})

test('what the person chose in the system comes first, then just this form of the language', () => {
  const voices = [voice('en-US'), voice('en-IN'), voice('en-GB', { default: true })]
  expect(voiceFor(voices, 'en-IN')?.lang).toBe('en-GB')
  expect(voiceFor(voices.slice(0, 2), 'en-IN')?.lang).toBe('en-IN')
  expect(voiceFor(voices.slice(0, 2), 'en')?.lang).toBe('en-US')
})
