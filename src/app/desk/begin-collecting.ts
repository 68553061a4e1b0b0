import type { Pinia } from 'pinia'
import { beeper } from '../../device/beep.ts'
import { openCamera } from '../../device/camera.ts'
import { nowWithOffset } from '../../device/clock.ts'
import { canWatchFolders, droppedFiles, watchFolder } from '../../device/given-files.ts'
import { randomBytes } from '../../device/random-bytes.ts'
import { codeReader } from '../../device/read-codes.ts'
import { watchCodes } from '../../device/watch-codes.ts'
import { kindsToGrade } from '../../questions/grading.ts'
import type { DeskStorage } from '../../storage/desk-storage.ts'
import { useClassVotes } from '../../stores/class-votes.ts'
import { useClass } from '../../stores/class.ts'
import type { CollectTools } from '../../stores/collect-tools.ts'
import { useRehearsal } from '../../stores/rehearsal.ts'
import { collectEngine } from './collect-engine.ts'
import { collectWork } from './collect-work.ts'

/** Joins collecting with the real device. Its worker starts when a class is opened, and not before. */
export function beginCollecting(pinia: Pinia, storage: DeskStorage): CollectTools {
  const now = (): string => nowWithOffset()
  const work = collectWork(() => collectEngine({ storage, kinds: kindsToGrade, now }))
  useClass(pinia).begin({ storage, work })
  useClassVotes(pinia).begin(storage)
  useRehearsal(pinia).begin({ storage, kinds: kindsToGrade, now, random: randomBytes })
  return {
    openCamera: () => openCamera(),
    codeReader: () => codeReader(),
    watchCodes,
    beep: beeper(),
    droppedFiles,
    canWatchFolders,
    watchFolder: (hear, end) => watchFolder(hear, end),
    ticks: () => performance.now(),
  }
}
