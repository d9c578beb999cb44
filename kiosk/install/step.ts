/** What is said to whoever stands there, first in Chinese. */
export interface Both {
  readonly zh: string
  readonly en: string
}

/** One thing that makes a machine a terminal. Paths are relative to the root of the machine. */
export type Step = { readonly name: string; readonly says: Both } & (
  | { readonly is: 'packages'; readonly packages: readonly string[] }
  | { readonly is: 'file'; readonly path: string; readonly text: string; readonly mode: number }
  | { readonly is: 'link'; readonly path: string; readonly to: string }
  /** every file below a folder, and nothing else in its place */
  | { readonly is: 'folder'; readonly path: string; readonly from: string }
  | { readonly is: 'users'; readonly users: readonly string[]; readonly conf: string }
)

/** Whether a step is done, and if not, why, as a person would say it. */
export type Standing = { readonly is: 'done' } | { readonly is: 'open'; readonly why: Both }
