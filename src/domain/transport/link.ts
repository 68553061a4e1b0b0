import { fromBase64url, toBase64url } from './base64url.ts'

/*
 * A link that holds a packet in its fragment, which no browser sends to a server: `https://…/do/#QmEB…`. The fragment is the packet in
 * base64url and nothing else, so that it is known by how every packet of ours begins.
 */
export const linkTo = (page: string, packet: Uint8Array): string => `${page}#${toBase64url(packet)}`

/** Of a link that was wrapped, so many pieces are tried to be put together. */
const mostPieces = 400
const mostLetters = 100_000
/** More than a class's worth in one paste is not looked for. */
const mostLinks = 500
/** How many letters are looked at while trying, in one paste: what somebody wrote to keep us busy is given up. */
const mostTried = 40_000_000

/** How a packet begins: B and a, or B and s, and any version below 16. */
const begins = /(?:#|%23)(?=Q(?:mE|nM)[A-P])/gu

export type LinkReading =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: 'cut' }

/**
 * Every packet in a link that stands in a text. Chat programs wrap links, add a stop behind them, put them between brackets and encode
 * what needs no encoding; `isWhole` says which putting together is the packet that was sent.
 */
export function readLinks(
  text: string,
  isWhole: (bytes: Uint8Array) => boolean,
  most = mostTried,
): LinkReading[] {
  let left = most
  const wholeIn = (written: string): Uint8Array | undefined => {
    left -= written.length
    const bytes = left >= 0 ? fromBase64url(written) : undefined
    return bytes && isWhole(bytes) ? bytes : undefined
  }
  return [...text.matchAll(begins)].slice(0, mostLinks).map((start) => {
    const from = start.index + start[0].length
    const bytes = bytesAhead(text.slice(from, from + mostLetters), wholeIn)
    return bytes ? { ok: true, bytes } : { ok: false, problem: 'cut' }
  })
}

function bytesAhead(
  rest: string,
  wholeIn: (written: string) => Uint8Array | undefined,
): Uint8Array | undefined {
  const plain = rest
    .replace(/(?:#|%23).*/su, '')
    .replace(/%2D/giu, '-')
    .replace(/%5F/giu, '_')
    .replace(/\p{Cf}/gu, '')
  let written = ''
  for (const piece of plain.split(/\s+/u).slice(0, mostPieces)) {
    const unquoted = piece.replace(/^[>|]+/u, '')
    const letters = unquoted.replace(/[^A-Za-z0-9_-].*/su, '')
    written += letters
    // Emphasis has three marks at most; a search for any number would read a long run of them again and again.
    for (const each of new Set([written, written.replace(/[_-]{1,3}$/u, '')])) {
      const bytes = wholeIn(each)
      if (bytes) return bytes
    }
    // Whatever is none of the letters ends the link: a bracket, a stop, a quotation mark.
    if (letters !== unquoted) return undefined
  }
  return undefined
}
