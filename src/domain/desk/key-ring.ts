import * as v from 'valibot'
import type { Entries } from '../envelope/entries.ts'
import { migrationChain } from '../envelope/migration-chain.ts'
import { parseBySchema } from '../envelope/parse-by-schema.ts'
import { type KeyFile, keyFileChain } from '../sealing/key-file.ts'
import { publicKeySize } from '../sealing/hpke.ts'
import { teacherKeysOf } from '../sealing/teacher-keys.ts'
import { fromBase64url, toBase64url } from '../transport/base64url.ts'

/** A teacher's keys as they lie on her desk, and what she said of them. There is one ring on a desk. */
export interface KeyRing {
  readonly format: 'blowback/key-ring'
  readonly version: 1
  readonly id: 'this'
  /** The seed, open or behind a passphrase. */
  readonly file: KeyFile
  /** Her public key for sealing, base64url: what tells these keys from others also while they are locked. */
  readonly key: string
  /** She has it elsewhere too: as a file, or on paper. Before that nothing is handed out, for a lost key is a lost class. */
  readonly isSaved: boolean
  /** Who can open what is handed in beside her, such as a second device or a colleague. */
  readonly others: readonly OtherRecipient[]
}

export interface OtherRecipient {
  readonly name: string
  /** The public key for sealing, base64url. */
  readonly key: string
}

/** An assignment has room for two: hers and one other. */
export const mostOthers = 1
export const longestName = 80

const publicKey = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((text) => fromBase64url(text)?.length === publicKeySize),
)

const keyFile = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, KeyFile>(({ dataset, addIssue, NEVER }) => {
    const reading = keyFileChain.read(dataset.value)
    if (reading.ok) return reading.value
    addIssue()
    return NEVER
  }),
)

const keyRingVersion1 = v.object({
  format: v.literal('blowback/key-ring'),
  version: v.literal(1),
  id: v.literal('this'),
  file: keyFile,
  key: publicKey,
  isSaved: v.boolean(),
  others: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestName)),
        key: publicKey,
      } satisfies Entries<OtherRecipient>),
    ),
    v.maxLength(mostOthers),
  ),
} satisfies Entries<KeyRing>)

export const keyRingChain = migrationChain('blowback/key-ring', parseBySchema<KeyRing>(keyRingVersion1))

/** A ring as it begins: nobody else opens what is handed in, and it is nowhere but here. */
export const newKeyRing = (file: KeyFile, seed: Uint8Array, isSaved = false): KeyRing => ({
  format: 'blowback/key-ring',
  version: 1,
  id: 'this',
  file,
  key: toBase64url(teacherKeysOf(seed).sealing.publicKey),
  isSaved,
  others: [],
})
