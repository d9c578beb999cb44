// What being found in a way is worth; the order of these numbers is rule F4.

/** Letter for letter in the middle of a name; its beginning and the whole of it are worth a tenth and two tenths more. */
export const CERTAIN = 1.1
/** A whole synonym of something that the record is about. */
export const SYNONYM = 1.04
/** Letter for letter, but beside the name: in its summary, its address, its office. */
export const BESIDE = 0.6
/** So close that nothing further off is looked for. */
export const GOOD = 0.85
/** Below this a record has too little of what was typed. */
export const LEAST = 0.45
/** How many records are compared name by name. */
export const COMPARED = 90
/** How many of those with one pair in common. */
export const FEW = 12
/** With so many that have it letter for letter, who asked has an answer. */
export const ENOUGH = 3
/** With so many, nothing that stands beside a name is looked for. */
export const PLENTY = 50
