/**
 * 64 bits that change when a text does: FNV-1a (Fowler, Noll, Vo) twice, from two beginnings. It finds accidents. Against
 * intent it is no help, and none is promised: a record that lies on a person's own device is theirs to change. Browsers
 * offer real hashes only on https, and a classroom's own server may have none.
 */
export function fingerprint(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01234567]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x01000193)
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
