import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { utf8ToBytes } from '@noble/ciphers/utils.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'
import { seedSize } from './teacher-keys.ts'

/** A teacher's keys as they lie on the desk or in a recovery file: the seed, open or behind a passphrase. */
export type KeyFile = OpenKeyFile | LockedKeyFile

export interface OpenKeyFile {
  readonly format: 'blowback/teacher-keys'
  readonly version: 1
  readonly lock: 'none'
  readonly seed: string
}

export interface LockedKeyFile {
  readonly format: 'blowback/teacher-keys'
  readonly version: 1
  readonly lock: 'scrypt'
  /** The memory that a guess costs, as scrypt's N: a power of two. */
  readonly cost: number
  readonly salt: string
  readonly nonce: string
  readonly box: string
}

/** What a guess costs where a teacher locks her keys: 32 MiB. */
export const lockCost = 2 ** 15
/** A file from outside may not ask for more. */
const costs = [2 ** 10, 2 ** 14, lockCost, 2 ** 16, 2 ** 17] as const

const bytesText = (length: number) =>
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((text) => fromBase64url(text)?.length === length),
  )

const head = { format: v.literal('blowback/teacher-keys'), version: v.literal(1) }

const openSchema = v.object({
  ...head,
  lock: v.literal('none'),
  seed: bytesText(seedSize),
} satisfies Entries<OpenKeyFile>)

const lockedSchema = v.object({
  ...head,
  lock: v.literal('scrypt'),
  cost: v.picklist(costs),
  salt: bytesText(16),
  nonce: bytesText(12),
  box: bytesText(seedSize + 16),
} satisfies Entries<LockedKeyFile>)

export const keyFileChain = migrationChain(
  'blowback/teacher-keys',
  parseBySchema<KeyFile>(v.variant('lock', [openSchema, lockedSchema])),
)

export function openKeyFile(seed: Uint8Array): OpenKeyFile {
  return { format: 'blowback/teacher-keys', version: 1, lock: 'none', seed: toBase64url(seed) }
}

/** `random` are 28 fresh random bytes. */
export function lockedKeyFile(
  seed: Uint8Array,
  passphrase: string,
  random: Uint8Array,
  cost = lockCost,
): LockedKeyFile {
  const [salt, nonce] = [random.subarray(0, 16), random.subarray(16, 28)]
  return {
    format: 'blowback/teacher-keys',
    version: 1,
    lock: 'scrypt',
    cost,
    salt: toBase64url(salt),
    nonce: toBase64url(nonce),
    box: toBase64url(cipherOf(passphrase, cost, salt, nonce).encrypt(seed)),
  }
}

/** The seed; undefined where the passphrase is another one or the file was changed. */
export function seedIn(file: KeyFile, passphrase: string): Uint8Array | undefined {
  if (file.lock === 'none') return fromBase64url(file.seed)
  try {
    return cipherOf(passphrase, file.cost, bytesIn(file.salt), bytesIn(file.nonce)).decrypt(bytesIn(file.box))
  } catch {
    return undefined
  }
}

const bytesIn = (text: string): Uint8Array => fromBase64url(text) ?? new Uint8Array(0)

/** A passphrase is the same in whatever way its letters were composed by the keyboard. */
function cipherOf(passphrase: string, cost: number, salt: Uint8Array, nonce: Uint8Array) {
  const key = scrypt(utf8ToBytes(passphrase.normalize('NFKC')), salt, { N: cost, r: 8, p: 1, dkLen: 32 })
  return chacha20poly1305(key, nonce, utf8ToBytes(`blowback/teacher-keys/1/${cost}`))
}
