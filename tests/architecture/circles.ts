/** From a station to another, and the line that says so. */
export interface Arrow {
  readonly from: string
  readonly to: string
  readonly where: string
}

/** Every way round, told once: from the first of its stations by name, with the line of each step. */
export function circles(arrows: readonly Arrow[]): string[] {
  return [...new Set(arrows.map(({ from }) => from))].flatMap((start) => {
    const cameBy = new Map<string, Arrow>()
    const waiting = [start]
    for (let station = waiting.shift(); station !== undefined; station = waiting.shift())
      for (const arrow of arrows.filter(({ from, to }) => from === station && to >= start)) {
        if (arrow.to === start) {
          const way = [arrow]
          for (let back = cameBy.get(arrow.from); back; back = cameBy.get(back.from)) way.unshift(back)
          return [way.map(({ from, where }) => `${from} (${where})`).join(' → ')]
        }
        if (cameBy.has(arrow.to)) continue
        cameBy.set(arrow.to, arrow)
        waiting.push(arrow.to)
      }
    return []
  })
}
