import { useSpeech } from '../../ui/language.ts'
import { pageWords } from '../page-words.ts'
import { Field } from './Field.tsx'

export interface PasswordFieldProps {
  readonly value: string
  readonly onChange: (password: string) => void
}

/** Asks for the password that somebody has now. */
export function PasswordField({ value, onChange }: PasswordFieldProps) {
  const { t } = useSpeech(pageWords)
  return (
    <Field label={t('studio.password')}>
      {(ids) => (
        <input
          {...ids}
          name="password"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          maxLength={128}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
