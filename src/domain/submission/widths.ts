/** How many bits tell so many things apart; none for one thing. */
export function widthFor(things: number): number {
  let width = 0
  while (2 ** width < things) width += 1
  return width
}
