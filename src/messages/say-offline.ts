import * as m from './generated/messages.js'

const sentences: Readonly<Record<string, () => string>> = {
  network: m.offline_network,
  full: m.offline_full,
  'wrong-bytes': m.offline_wrong_bytes,
  'other-version': m.offline_other_version,
  gone: m.offline_other_version,
  unsupported: m.course_unsupported,
}

/** Why a course could not be brought onto the device. Nothing half-done stays behind. */
export function sayOfflineTrouble(code: string): string {
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined)?.() ?? m.offline_no_answer()
}
