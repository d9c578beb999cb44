import type { ReactNode } from 'react'

/** Telephone numbers to read off; this terminal makes no calls. */
export function Phones({ numbers }: { numbers: readonly string[] }): ReactNode {
  return (
    <p className="phones">
      {numbers.map((number) => (
        <bdi key={number} dir="ltr">
          {number}
        </bdi>
      ))}
    </p>
  )
}
