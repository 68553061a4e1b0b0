import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { type KeyRing, longestName, mostOthers, newKeyRing } from '../domain/desk/key-ring.ts'
import { type KeyFile, keyFileChain, openKeyFile, seedIn } from '../domain/sealing/key-file.ts'
import { readPublicKeyText } from '../domain/sealing/public-key-text.ts'
import { readRecoveryLines, recoveryLines, type RecoveryReading } from '../domain/sealing/recovery-sheet.ts'
import { seedSize, type TeacherKeys, teacherKeysOf } from '../domain/sealing/teacher-keys.ts'
import { toBase64url } from '../domain/transport/base64url.ts'
import { useDesk } from './desk.ts'

/** What the keys need of the device. */
export interface KeySurroundings {
  readonly random: (bytes: number) => Uint8Array
  /** Behind a passphrase, which takes a while on purpose; done where the page does not wait for it. */
  readonly lock: (seed: Uint8Array, passphrase: string) => Promise<KeyFile>
  /** The seed; undefined for another passphrase. */
  readonly unlock: (file: KeyFile, passphrase: string) => Promise<Uint8Array | undefined>
}

export type RestoreProblem =
  /** No recovery file of ours; one that a newer app wrote; another passphrase. */
  | 'foreign'
  | 'newer'
  | 'passphrase'
  /** This desk has keys of its own, and what was sealed for them could not be opened any more. */
  | 'other-keys'
  | 'not-kept'
  | Extract<RecoveryReading, { ok: false }>

export type OtherProblem = 'unreadable' | 'own' | 'known' | 'nameless' | 'too-many' | 'not-kept'

/** The keys of the teacher: made on this device, kept on it, saved by her elsewhere. */
export const useDeskKeys = defineStore('desk-keys', () => {
  const desk = useDesk()
  /** In memory only as long as the desk is open. */
  const unlocked = shallowRef<{ readonly of: KeyFile; readonly seed: Uint8Array }>()
  const isWorking = ref(false)
  let surroundings: KeySurroundings | undefined

  const ring = computed<KeyRing | undefined>(() => desk.keyRing)
  const seed = computed<Uint8Array | undefined>(() => {
    const file = ring.value?.file
    if (file === undefined) return undefined
    if (file.lock === 'none') return seedIn(file, '')
    return unlocked.value && fileKey(unlocked.value.of) === fileKey(file) ? unlocked.value.seed : undefined
  })
  const keys = computed<TeacherKeys | undefined>(() => seed.value && teacherKeysOf(seed.value))
  const status = computed<'none' | 'unsaved' | 'locked' | 'open'>(() => {
    if (!ring.value) return 'none'
    if (!seed.value) return 'locked'
    return ring.value.isSaved ? 'open' : 'unsaved'
  })

  function begin(given: KeySurroundings): void {
    surroundings = given
  }

  const device = (): KeySurroundings => {
    if (!surroundings) throw new Error('The keys have no surroundings yet.')
    return surroundings
  }

  const keep = (put: KeyRing): Promise<boolean> => desk.write({ shelf: 'keys', put })

  /** Makes the keys, where there are none. */
  async function create(): Promise<boolean> {
    if (ring.value) return true
    const made = device().random(seedSize)
    return keep(newKeyRing(openKeyFile(made), made))
  }

  /** She says that she has them elsewhere. */
  async function confirmSaved(): Promise<boolean> {
    return ring.value ? keep({ ...ring.value, isSaved: true }) : false
  }

  /** The text of a recovery file: the keys as they lie here, behind a passphrase if she has set one. */
  const recoveryFile = (): string => JSON.stringify(ring.value?.file, null, 2)
  const lines = computed(() => (seed.value ? recoveryLines(seed.value) : []))

  /** From a recovery file. One behind a passphrase stays behind it. */
  async function restoreFile(text: string, passphrase: string): Promise<RestoreProblem | undefined> {
    const reading = keyFileChain.read(jsonIn(text))
    if (!reading.ok) return reading.problem === 'newer' ? 'newer' : 'foreign'
    const found = await working(() => device().unlock(reading.value, passphrase))
    return found ? take(found, reading.value) : 'passphrase'
  }

  /** Whether a recovery file asks for a passphrase. */
  function isLockedFile(text: string): boolean {
    const reading = keyFileChain.read(jsonIn(text))
    return reading.ok && reading.value.lock !== 'none'
  }

  /** From the lines of a recovery sheet. */
  async function restoreLines(typed: string): Promise<RestoreProblem | undefined> {
    const reading = readRecoveryLines(typed)
    return reading.ok ? take(reading.seed, openKeyFile(reading.seed)) : reading
  }

  async function take(found: Uint8Array, file: KeyFile): Promise<RestoreProblem | undefined> {
    if (ring.value) {
      if (newKeyRing(file, found).key !== ring.value.key) return 'other-keys'
      return (await confirmSaved()) ? undefined : 'not-kept'
    }
    unlocked.value = { of: file, seed: found }
    return (await keep(newKeyRing(file, found, true))) ? undefined : 'not-kept'
  }

  /** Sets, changes or, with an empty one, takes away the passphrase. A recovery file from before opens with what it was saved with. */
  async function setPassphrase(passphrase: string): Promise<boolean> {
    const [now, open] = [ring.value, seed.value]
    if (!now || !open) return false
    const file = passphrase === '' ? openKeyFile(open) : await working(() => device().lock(open, passphrase))
    unlocked.value = { of: file, seed: open }
    return keep({ ...now, file })
  }

  /** Resolves with whether it was the right passphrase. */
  async function unlock(passphrase: string): Promise<boolean> {
    const file = ring.value?.file
    const found = file && (await working(() => device().unlock(file, passphrase)))
    if (found) unlocked.value = { of: file, seed: found }
    return found !== undefined
  }

  /** Forgets what the passphrase opened, until it is typed again. */
  function lock(): void {
    unlocked.value = undefined
  }

  /** Somebody who can open what is handed in from now on, by the text of their public key. */
  async function addOther(name: string, text: string): Promise<OtherProblem | undefined> {
    const now = ring.value
    const called = name.trim().slice(0, longestName)
    if (called === '') return 'nameless'
    const read = readPublicKeyText(text)
    if (!read || !now) return 'unreadable'
    const key = toBase64url(read)
    if (now.key === key) return 'own'
    if (now.others.some((other) => other.key === key)) return 'known'
    if (now.others.length >= mostOthers) return 'too-many'
    return (await keep({ ...now, others: [...now.others, { name: called, key }] })) ? undefined : 'not-kept'
  }

  async function removeOther(key: string): Promise<boolean> {
    const now = ring.value
    return now ? keep({ ...now, others: now.others.filter((other) => other.key !== key) }) : false
  }

  async function working<T>(work: () => Promise<T>): Promise<T> {
    isWorking.value = true
    try {
      return await work()
    } finally {
      isWorking.value = false
    }
  }

  return {
    ring,
    keys,
    status,
    lines,
    isWorking,
    begin,
    create,
    confirmSaved,
    recoveryFile,
    restoreFile,
    restoreLines,
    isLockedFile,
    setPassphrase,
    unlock,
    lock,
    addOther,
    removeOther,
  }
})

/** What tells one file from another: where it is locked, its box; where it is open, the seed itself. */
const fileKey = (file: KeyFile): string => (file.lock === 'none' ? file.seed : file.box)

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
