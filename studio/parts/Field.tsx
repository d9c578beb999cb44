import { type ReactNode, useId } from 'react'

/** What an input takes over from its field, so that a reader of the screen hears the hint and what is missing. */
export interface FieldIds {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: string
  /** what is missing or wrong */
  readonly lack?: string | undefined
  readonly children: (ids: FieldIds) => ReactNode
}

/** One thing to fill in: its name above it, then what helps, then what is missing. */
export function Field({ label, hint, lack, children }: FieldProps) {
  const id = useId()
  const told = [hint === undefined ? null : `${id}-hint`, lack === undefined ? null : `${id}-lack`].filter((each) => each !== null)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': told.length === 0 ? undefined : told.join(' '), 'aria-invalid': lack === undefined ? undefined : true })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      )}
      {lack !== undefined && (
        <small id={`${id}-lack`} className="lack">
          {lack}
        </small>
      )}
    </div>
  )
}
