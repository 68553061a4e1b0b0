import * as m from './generated/messages.js'

/** What became of something that was given, in a sentence: by the codes of `LineOutcome`. */
const outcomes: Readonly<Record<string, () => string>> = {
  new: m.collect_line_new,
  newer: m.collect_line_newer,
  older: m.collect_line_older,
  'other-edition': m.collect_line_other_edition,
  duplicate: m.collect_line_duplicate,
  'another-assignment': m.collect_line_another_assignment,
  'another-key': m.collect_line_another_key,
  damaged: m.collect_line_damaged,
  cut: m.collect_line_cut,
  'newer-version': m.collect_line_newer_version,
  'too-large': m.collect_line_too_large,
  nothing: m.collect_line_nothing,
  assignment: m.collect_line_assignment,
  part: m.collect_line_part,
  'another-file': m.collect_line_another_file,
  unreadable: m.collect_line_unreadable,
  'not-kept': m.collect_line_not_kept,
}

export const sayOutcome = (outcome: string): string =>
  (Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined)?.() ?? m.collect_line_nothing()

const counted: Readonly<Record<string, (inputs: { count: number }) => string>> = {
  kept: m.collect_count_kept,
  duplicate: m.collect_count_duplicate,
  refused: m.collect_count_refused,
}
export const sayCount = (what: 'kept' | 'duplicate' | 'refused', count: number): string =>
  counted[what]?.({ count }) ?? ''

const cameras: Readonly<Record<string, () => string>> = {
  'not-secure': m.collect_camera_not_secure,
  absent: m.collect_camera_absent,
  refused: m.collect_camera_refused,
  busy: m.collect_camera_busy,
  ended: m.collect_camera_ended,
  'no-reader': m.collect_camera_no_reader,
  'no-picture': m.collect_photo_unreadable,
}
/** Why there is no camera, or why it cannot read; what else can be done. */
export const sayCamera = (problem: string): string =>
  (Object.hasOwn(cameras, problem) ? cameras[problem] : undefined)?.() ?? m.collect_camera_absent()
