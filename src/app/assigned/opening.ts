import { reactive } from 'vue'
import { assignmentAmong } from '../../domain/assigned/assignment-among.ts'
import { type Found, mostFile, readFile, readText } from '../../domain/submission/read-anything.ts'
import * as m from '../../messages/generated/messages.js'
import { sayAssignedProblem, sayCamera } from '../../messages/say-assigned.ts'
import { codesInPhoto, scanner } from './scan.ts'

export interface OpeningState {
  /** Why the last one was not opened, in words. */
  problem: string
  /** What the camera shows, while somebody scans. */
  stream: MediaStream | undefined
  /** How far a code that moves has come, in words. */
  progress: string
}

/** @param take opens a packet; resolves with the code of a problem, or null */
export function opening(take: (packet: Uint8Array) => Promise<string | null>) {
  const state = reactive<OpeningState>({ problem: '', stream: undefined, progress: '' })

  async function takeFound(found: readonly Found[]): Promise<void> {
    const among = assignmentAmong(found)
    const problem = among.ok ? await take(among.packet) : among.problem
    state.problem = problem === null ? '' : sayAssignedProblem(problem)
    if (problem === null) stopScanning()
  }
  const takeText = async (text: string): Promise<void> => takeFound(readText(text))

  async function takeFile(file: File): Promise<void> {
    if (file.type.startsWith('image/')) return takePhoto(file)
    // Looked at before it is read: a file from outside may be as large as it likes.
    if (file.size > mostFile) return takeFound([{ ok: false, problem: 'too-large' }])
    return takeFound(readFile(new Uint8Array(await file.arrayBuffer())))
  }

  async function takePhoto(photo: File): Promise<void> {
    const codes = await codesInPhoto(photo)
    if (typeof codes === 'string') state.problem = sayCamera(codes)
    else if (codes.length === 0) state.problem = m.assigned_photo_no_code()
    else await takeFound(codes.flatMap(readText))
  }

  const scan = scanner({
    onCode: (code) => void takeFound(typeof code === 'string' ? readText(code) : readFile(code)),
    onProgress: (received, needed) => (state.progress = m.assigned_scan_progress({ received, needed })),
    onTrouble: (problem) => {
      state.stream = undefined
      state.problem = sayCamera(problem)
    },
  })

  function stopScanning(): void {
    scan.stop()
    state.stream = undefined
    state.progress = ''
  }

  async function toggleScan(): Promise<void> {
    state.problem = ''
    if (state.stream) stopScanning()
    else state.stream = await scan.open()
  }

  return { state, takeText, takeFile, toggleScan, stopScanning, watch: scan.watch }
}
