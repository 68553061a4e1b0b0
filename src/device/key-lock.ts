import { type KeyFile, keyFileChain, lockedKeyFile, seedIn } from '../domain/sealing/key-file.ts'
import { randomBytes } from './random-bytes.ts'

/** How many random bytes a lock takes: a salt and a nonce. */
const lockRandom = 28

/** Locks the seed of a teacher's keys behind a passphrase. It takes a second or more, so it is done in a worker where there are any. */
export async function lockKeys(seed: Uint8Array, passphrase: string, startWorker = worker): Promise<KeyFile> {
  const random = randomBytes(lockRandom)
  const answer = await asked({ seed, passphrase, random }, startWorker)
  const reading = keyFileChain.read(answer)
  return reading.ok ? reading.value : lockedKeyFile(seed, passphrase, random)
}

/** The seed; undefined for another passphrase. */
export async function unlockKeys(
  file: KeyFile,
  passphrase: string,
  startWorker = worker,
): Promise<Uint8Array | undefined> {
  if (file.lock === 'none') return seedIn(file, '')
  const answer = await asked({ file, passphrase }, startWorker)
  if (answer instanceof Uint8Array) return answer
  return answer === noWorker ? seedIn(file, passphrase) : undefined
}

const noWorker = Symbol('no worker')

function worker(): Worker {
  return new Worker(new URL('./key-lock-worker.ts', import.meta.url), { type: 'module' })
}

/** What the worker says; `noWorker` where there is none, or it came to nothing. */
async function asked(question: unknown, startWorker: () => Worker): Promise<unknown> {
  let started: Worker
  try {
    started = startWorker()
  } catch {
    return noWorker
  }
  const answer = new Promise<unknown>((resolve) => {
    started.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
    started.onerror = () => resolve(noWorker)
  })
  started.postMessage(question)
  const said = await answer
  started.terminate()
  return said
}
