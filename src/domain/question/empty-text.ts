/** Whether nothing was typed: no character that can be seen. */
export function isEmptyText(text: string): boolean {
  return /^[\s\p{Cf}\p{Cc}]*$/u.test(text)
}
