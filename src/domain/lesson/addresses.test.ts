import { expect, test } from 'vitest'

import { addressesBelow } from './addresses.ts'

test.each(['/', '/blowback/'])('every page below %s has its address', (base) => {
  const addresses = addressesBelow(base)
  expect(addresses.home).toBe(base)
  expect(addresses.course('rivers')).toBe(`${base}rivers/`)
  expect(addresses.glossary('rivers')).toBe(`${base}rivers/glossary/`)
  expect(addresses.sources('rivers')).toBe(`${base}rivers/sources/`)
  expect(addresses.lesson('rivers', 'names')).toBe(`${base}rivers/names/`)
  expect(addresses.quiz('rivers', 'names')).toBe(`${base}rivers/names/quiz/`)
})
