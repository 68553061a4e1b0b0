import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keptAssignmentChain } from '../src/domain/assigned/kept-assignment.ts'
import { backupChain } from '../src/domain/backup/backup.ts'
import { rawRecordChain } from '../src/domain/backup/raw-record.ts'
import { bankSheetChain } from '../src/domain/desk/bank-sheet.ts'
import { classVotesChain } from '../src/domain/desk/class-votes.ts'
import { collectedChain } from '../src/domain/desk/collected.ts'
import { deskAssignmentChain } from '../src/domain/desk/desk-assignment.ts'
import { deskBackupChain } from '../src/domain/desk/desk-backup.ts'
import { keyRingChain } from '../src/domain/desk/key-ring.ts'
import { whoIsWhoChain } from '../src/domain/desk/who-is-who.ts'
import type { MigrationChain } from '../src/domain/envelope/migration-chain.ts'
import type { LearningEvent } from '../src/domain/learning/learning-event.ts'
import { eventChain, shownQuestionChain } from '../src/domain/learning/read-event.ts'
import { rehearsalChain } from '../src/domain/rehearsal/rehearsal.ts'
import { keyFileChain } from '../src/domain/sealing/key-file.ts'
import { kindsToGrade } from '../src/questions/grading.ts'
import { deviceChain } from '../src/storage/device-record.ts'
import { snapshotChain } from '../src/storage/snapshot.ts'

/*
 * What was once written stays readable. These files are what released versions of the app wrote; their fingerprints stand here so that
 * none is ever edited. A new version, or a new type of event, adds a file and a line.
 */
const folder = new URL('frozen/', import.meta.url)

const eventsOfVersion1: Readonly<Record<LearningEvent['type'], string>> = {
  'run-started': '5eb98452c2a2999b13418f7f7720cfed11194fb358a653ac95762174ed9a620d',
  'question-opened': '4479878bbbff7a76954655765e68b2f6da91a19b94c475208d5f628d8ce35fdf',
  'draft-kept': '32269cf06dc8bb018db1b26cd29c096a4b306f82be9f54b8b6f1b259fbd78a9f',
  'hint-taken': 'ee30455a8abc80ded97abb9eeab4e53adceeb24dceec128417da034496c7199b',
  'flag-set': 'edb64b84aded353313d3cabcfa8da9c497447462b950be4a08522239940ba4da',
  'answer-given': '654be5763512433e40e117435b3026cf8896454fc5ec54d1dfa63a2a68e0fc26',
  'run-finished': '72ef0917370006f9faa343ca4517b0445db647f0d20f7417d2751d0f29053df6',
  'place-kept': 'e445c76c566cdf3563063dbb11f472fe82e82d31748569095965fbcd3267c199',
}

const frozen: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(eventsOfVersion1).map(([type, hash]) => [`event-v1-${type}.json`, hash]),
  ),
  // Since there are questions without marks; an older app reads it as if there were none.
  'event-v1-run-started-unmarked.json': '241f4c832156faf71f48f6c2267c93b013249c882430b9fa2d3c79a579586265',
  'shown-question-v1.json': '16726cfe669736bb96ffabcce88e7869c546f301e05185059429e34f19478e8a',
  'backup-v1.json': '38fccd4d87e796fd082554b8446abe23c52d4d77f63094f92171f86aeee1ab7a',
  'backup-v2.json': 'f576b010093d6065d6a474d97163e0a23dff636c0c0c718b1f144dd46d79a156',
  'kept-assignment-v1.json': '4e82fa2e95e141510c29a03649bd4ffef78ae92bdea6c9afc8bb232b2ff3807d',
  'raw-record-v1.json': '32f64c45cf416f505294b0ac6edc16354a37c71deb0b45bc5bade88119b33722',
  'device-v1.json': 'a452e6d2c1f1e5280b0389eebe0343cb51426b1fc2189d33c5703ce5f3fb4bab',
  'snapshot-v1.json': '9b1dbf993fdac424c234211350971e24fe327dd115db5165bbb880f30028963a',
  'teacher-keys-v1-open.json': '794509f5428849440e35239669f7df2e93e0759f0f8218ebcb5d96e4430903e1',
  'teacher-keys-v1-locked.json': 'd869a709536edbffd85a5bf8f886f96a66db8ee64f1569c21fed02f454848d39',
  'key-ring-v1-open.json': '31cc8758fce07ccdc799bf9cb1cc359b625e083ee1232e729d51237133b2d2e5',
  'key-ring-v1-locked.json': 'bd4c9409f258a47ad65f9c076526f3ab4eadff0b350133b1cca6e79673e41946',
  'desk-assignment-v1.json': '06aa0718746eb46ab872459011b8b4b20693eea60df5a4b5faf2af4eab22f0e4',
  'bank-sheet-v1.json': 'e8708dcf3232914d61c1cb2c26cb422258053e14562754a9db1a5ef6d202531b',
  'desk-backup-v1.json': '252c7f5ccadd0ec114200a5d304c6251a9b9728166d506bcef8fdd83a8d2daf0',
  'collected-v1.json': '3574b7d8ab8e949257653f802b7a2469bb8abb1e3c400e6aa8cc22da5cc5d248',
  'rehearsal-v1.json': 'e89fe20cb6b87f7082e5820b566073424a4100922558638e3a56a9518d8c9f8d',
  'who-is-who-v1.json': 'f80cb5badf3ba20fab6c60abad1e376286fd51e86d9d814faf4ab54bdfb3a505',
  'class-votes-v1.json': '91ecb897fa0d51e507422f81d9d357e6bb201e96f61e97e706849dbd6922cd45',
  // Packets as text, and what they hold: tests/frozen-packets.test.ts opens them.
  'assignment-packet-v1.txt': 'ea74a6a3790434949a0613f99d95a972cfd938d7d5dafe3f9e6cb0084e48ff49',
  'assignment-packet-v1.json': '6c4fe7056afaefc9f3638f1e5519c1f7c798c520f6a72ae96fe2cb62145753e1',
  'submission-packet-v1.txt': '0c2cfba6f6a352054eec20f116fa779ab12d45abe204cc2b8acda988d7b6ef0d',
  'submission-packet-v1.json': '9069e1761066f2d6d9f3606fbe2566ff09da68dd6903a5332902345ceb081aef',
  // Whole databases: src/storage/indexed-db/database-versions.test.ts opens them.
  'database-v1.json': 'c3bf38ffc4a22c563584fd2b041d3a3b67a323622a661a7ce9725a8b18fa40af',
  'database-v2.json': 'e1fd4fdd3cdf07c35f405f67033cb4c88bbd91ece6fd62945ae558543bba4dd7',
}

const chains = {
  event: eventChain,
  'shown-question': shownQuestionChain,
  device: deviceChain,
  backup: backupChain,
  'kept-assignment': keptAssignmentChain,
  'raw-record': rawRecordChain,
  snapshot: snapshotChain,
  'teacher-keys': keyFileChain,
  'key-ring': keyRingChain,
  'desk-assignment': deskAssignmentChain(kindsToGrade),
  'bank-sheet': bankSheetChain(kindsToGrade),
  'desk-backup': deskBackupChain,
  collected: collectedChain,
  rehearsal: rehearsalChain,
  'who-is-who': whoIsWhoChain,
  'class-votes': classVotesChain,
} satisfies Record<string, MigrationChain<unknown>>

const names = readdirSync(folder)
const bytesOf = (name: string) => readFileSync(new URL(name, folder))
const contentsOf = (name: string): unknown => JSON.parse(bytesOf(name).toString())

describe('frozen files', () => {
  test('are those listed here', () => {
    expect(names.toSorted()).toEqual(Object.keys(frozen).toSorted())
  })

  test.each(Object.entries(frozen))('%s was never edited', (name, hash) => {
    expect(createHash('sha256').update(bytesOf(name)).digest('hex')).toBe(hash)
  })
})

describe.each(Object.entries(chains))('the chain of %s', (prefix, chain) => {
  const versions = Array.from({ length: chain.version }, (_, index) => index + 1)

  test('has a step to every version after the first, each with a name', () => {
    expect(chain.steps.map(({ to }) => to)).toEqual(versions.slice(1))
    for (const { changed } of chain.steps) expect(changed).not.toBe('')
  })

  test.each(versions)('has a frozen file of version %i, and reads it', (version) => {
    const files = names.filter((name) => new RegExp(`^${prefix}-v${version}[.-]`).test(name))
    expect(files).not.toEqual([])
    for (const name of files) {
      const contents = contentsOf(name)
      const reading = chain.read(contents)
      if (!reading.ok) throw new Error(`${name} is ${reading.problem}`)
      // What today's version wrote comes back unchanged.
      if (version === chain.version) expect(reading.value).toEqual(contents)
    }
  })
})
