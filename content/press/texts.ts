import type { BundleObject } from './object.ts'

/** The words of text objects, for the letters they need: JSON is read apart so that an escape is not taken for letters. */
export function* textsIn(objects: readonly BundleObject[]): Generator<string> {
  for (const object of objects) {
    const text = new TextDecoder().decode(object.read())
    if (object.path.endsWith('.json')) yield* stringsIn(JSON.parse(text))
    else yield text
  }
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const each of value) yield* stringsIn(each)
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* stringsIn(each)
}
