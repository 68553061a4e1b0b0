import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packetOf } from '../packing/packet.ts'
import { toBase45 } from './base45.ts'
import { codeCatcher } from './read-code.ts'
import { frameSender } from './send-frames.ts'

const packet = packetOf('submission', 1, new Uint8Array(900).fill(7))

test('a packet in one code is whole at once', () => {
  expect(codeCatcher().take(toBase45(packet))).toEqual({ outcome: 'whole', bytes: packet })
})

test('a packet in a moving code is whole with its last part, and its progress is told before', () => {
  const catcher = codeCatcher()
  const sender = frameSender(packet)
  if (!sender) throw new Error('too long for a moving code')
  const caught = Array.from({ length: sender.blocks }, (_, index) =>
    catcher.take(toBase45(sender.frame(index))),
  )
  expect(caught.slice(0, -1)).toEqual(
    caught
      .slice(0, -1)
      .map((_, index) => expect.objectContaining({ outcome: 'progress', received: index + 1, needed: 4 })),
  )
  expect(caught.at(-1)).toMatchObject({ outcome: 'whole', bytes: packet })
})

test('a link is a text, and so is what is somebody else’s', () => {
  for (const text of ['https://example.org/learn/#a', 'HELLO', '', 'x'.repeat(10_000)])
    expect(codeCatcher().take(text)).toEqual({ outcome: 'text', text })
})

test('a packet of 8,000 characters is taken, and a longer text is no code of ours, whatever stands in it', () => {
  const sized = (bytes: number) => packetOf('submission', 1, new Uint8Array(bytes - 7))
  const [largest, larger] = [sized(5_333), sized(5_334)]
  expect(toBase45(largest)).toHaveLength(8_000)
  expect(codeCatcher().take(toBase45(largest))).toEqual({ outcome: 'whole', bytes: largest })
  expect(codeCatcher().take(toBase45(larger))).toEqual({ outcome: 'text', text: toBase45(larger) })
})

test('whatever stands in codes, each is answered', () => {
  const catcher = codeCatcher()
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 600 }).map(toBase45)), (text) => {
      expect(['whole', 'progress', 'refused', 'text']).toContain(catcher.take(text).outcome)
    }),
  )
})
