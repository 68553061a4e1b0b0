import { lockedKeyFile, keyFileChain, seedIn } from '../domain/sealing/key-file.ts'

/** Does what takes long on purpose beside the page, so that the page goes on. What it is told is unknown until it is read. */
addEventListener('message', ({ data }: MessageEvent<unknown>) => postMessage(answerTo(data)))

function answerTo(asked: unknown): unknown {
  const { passphrase, seed, random, file } = Object(asked)
  if (typeof passphrase !== 'string') return undefined
  if (seed instanceof Uint8Array && random instanceof Uint8Array)
    return lockedKeyFile(seed, passphrase, random)
  const reading = keyFileChain.read(file)
  return reading.ok ? seedIn(reading.value, passphrase) : undefined
}
