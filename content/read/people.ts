/** `none`, or `agreed`, `agreed until 2027-12-31`: whether people can be recognised and agreed to be shown. What is neither stays as it came. */
export function peopleIn(cell: unknown): unknown {
  const match = typeof cell === 'string' ? /^agreed(?: until (\S+))?$/.exec(cell) : null
  if (match === null) return cell
  return match[1] === undefined ? { agreed: true } : { agreed: true, until: match[1] }
}
