import * as m from './generated/messages.js'

/**
 * What is kept of what is on screen. "Saved" is said only after storage has said so.
 *
 * @param trouble what to say when it could not be kept
 */
export function saySaved(
  {
    saved,
    changed,
  }: { readonly saved: 'nothing' | 'saving' | 'saved' | 'failed'; readonly changed: boolean },
  trouble: string,
): { text: string; trouble: boolean } {
  if (saved === 'failed') return { text: trouble, trouble: true }
  if (saved === 'nothing') return { text: changed ? m.question_changed() : '', trouble: false }
  return { text: saved === 'saving' ? m.saving() : m.saved_on_device(), trouble: false }
}
