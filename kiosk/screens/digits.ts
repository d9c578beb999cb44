/** The digits of a pole's plate, the part residents type: `CG-0027` gives `0027`. */
export function digitsOf(poleNo: string): string {
  return poleNo.slice(poleNo.lastIndexOf('-') + 1)
}
