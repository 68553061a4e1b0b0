import * as m from './generated/messages.js'
import { dateLocale } from './say-date.ts'

/** A minute by the clock of the world in the time of the place: "26 November 2026 at 14:05". */
export function sayMoment(moment: string): string {
  const at = new Date(moment)
  if (Number.isNaN(at.getTime())) return moment
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(at)
}

/** How far somebody is with what a teacher set: not begun, begun, handed in and when. */
export function sayStand(kept: {
  readonly state: 'new' | 'begun' | 'handed-in'
  readonly handedInAt: string | undefined
}): string {
  if (kept.state === 'handed-in')
    return m.assigned_state_handed_in({ date: sayMoment(kept.handedInAt ?? '') })
  return kept.state === 'begun' ? m.assigned_state_begun() : m.assigned_state_new()
}

const kinds: Readonly<Record<string, () => string>> = {
  'single-choice': m.assigned_kind_single,
  'multiple-choice': m.assigned_kind_multiple,
  'true-false': m.assigned_kind_true_false,
  cloze: m.assigned_kind_cloze,
  numeric: m.assigned_kind_numeric,
  ordering: m.assigned_kind_ordering,
  matching: m.assigned_kind_matching,
  categorise: m.assigned_kind_categorise,
  highlight: m.assigned_kind_highlight,
  'claim-rating': m.assigned_kind_claim,
  corroboration: m.assigned_kind_corroboration,
  'free-response': m.assigned_kind_text,
  opinion: m.assigned_kind_opinion,
  'map-point': m.assigned_kind_map,
}

/** What a kind of question asks for, in a few words. */
export const sayKind = (kind: string): string =>
  (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined)?.() ?? m.assigned_kind_other()

const problems: Readonly<Record<string, () => string>> = {
  nothing: m.assigned_problem_none,
  'another-file': m.assigned_problem_other,
  foreign: m.assigned_problem_none,
  cut: m.assigned_problem_cut,
  damaged: m.assigned_problem_damaged,
  unsigned: m.assigned_problem_damaged,
  newer: m.assigned_problem_newer,
  'too-large': m.assigned_problem_large,
  submission: m.assigned_problem_submission,
  frame: m.assigned_problem_frames,
}

/** Why nothing was opened, and what to do: a sentence for a problem's code. */
export const sayAssignedProblem = (code: string): string =>
  (Object.hasOwn(problems, code) ? problems[code] : undefined)?.() ?? m.assigned_problem_damaged()

const troubles: Readonly<Record<string, () => string>> = {
  blocked: m.assigned_trouble_blocked,
  full: m.assigned_trouble_full,
  newer: m.assigned_trouble_newer,
  held: m.assigned_trouble_held,
  cleared: m.assigned_trouble_cleared,
}

/** What happened to the assignments on this device, what is safe, and what to do: a sentence for a `StorageTrouble`. */
export const sayAssignedTrouble = (code: string): string =>
  (Object.hasOwn(troubles, code) ? troubles[code] : undefined)?.() ?? m.assigned_trouble_broken()

const cameras: Readonly<Record<string, () => string>> = {
  'not-secure': m.assigned_camera_not_secure,
  absent: m.assigned_camera_absent,
  refused: m.assigned_camera_refused,
  busy: m.assigned_camera_busy,
  'no-reader': m.assigned_scan_no_reader,
  'no-picture': m.assigned_photo_no_picture,
}

/** Why nothing is scanned, and what to do instead: a sentence for a trouble of the camera or of the reader of codes. */
export const sayCamera = (code: string): string =>
  (Object.hasOwn(cameras, code) ? cameras[code] : undefined)?.() ?? m.assigned_camera_absent()
