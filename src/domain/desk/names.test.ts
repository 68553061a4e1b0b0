import { expect, test } from 'vitest'
import { namesIn } from './names.ts'

test.each([
  ['', []],
  ['Amina\nAli\n\nAli\n', ['Amina', 'Ali', 'Ali']],
  ['1. Amina Khan\r\n2) Ali  Raza\r\n03 Farah', ['Amina Khan', 'Ali Raza', 'Farah']],
  ['1\tAmina\t8a\n2\tAli\t8a', ['Amina', 'Ali']],
  ['آمنہ خان\nعلی', ['آمنہ خان', 'علی']],
  ['Ali\u202Egnol', ['Ali gnol']],
  [' Amina \n\t Ali Raza\t', ['Amina', 'Ali Raza']],
  // Marks that join letters, or keep them from joining, are part of how a name is written.
  ['نیک\u200cنام\nක්\u200dරිස්ටි', ['نیک\u200cنام', 'ක්\u200dරිස්ටි']],
  // Only numbers of the list go, not those of a name.
  ['7 Nasir\n 8.  Omar', ['Nasir', 'Omar']],
  ['Ali 2 Khan\nSara2 Khan\n2nd Ali', ['Ali 2 Khan', 'Sara2 Khan', '2nd Ali']],
  ['123\n---', []],
])('%j holds %j', (pasted, names) => {
  expect(namesIn(pasted)).toEqual(names)
})

test('a list without end is cut at what a class can be', () => {
  expect(namesIn('Ali\n'.repeat(10_000))).toHaveLength(500)
  expect(namesIn('x'.repeat(1_000_000))[0]).toHaveLength(100)
  expect(namesIn(`${' '.repeat(200_000)}Ali`)).toEqual([])
})
