import type { Problems } from '../problem.ts'
import type { Folder } from './files.ts'
import { isRecord } from './is-record.ts'
import type { Take } from './items.ts'

/** A notice is a Markdown file with its fields on top; the Uyghur body lies beside it in `<slug>.ug.md`. */
export function readNotice(folder: Folder, file: string, problems: Problems, take: Take): void {
  const zhFile = file.replace(/\.ug\.md$/, '.md')
  if (!folder.has(zhFile)) problems.add({ file }, ['没有对应的中文通知', 'has no Chinese notice beside it'], [`放入 ${zhFile}`, `put ${zhFile} there`])
  if (file !== zhFile) return
  const text = folder.text(file)
  if (text === null) return
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text)
  if (match === null)
    return problems.add(
      { file },
      ['开头没有两行 --- 之间的字段表', 'does not begin with its fields between two lines of ---'],
      ['照别的通知在最上面补上', 'add them at the top as in the other notices'],
    )
  // The empty line stands for the --- above, so that a message names the line of the file.
  const fields = folder.yaml(`\n${match[1] as string}`, file)
  if (fields === undefined) return
  const ugFile = file.replace(/\.md$/, '.ug.md')
  const ug = folder.has(ugFile) ? folder.text(ugFile)?.trim() : undefined
  const body = { zh: (match[2] as string).trim(), ...(ug === undefined ? {} : { ug }) }
  take('notice', file.slice('notices/'.length, -'.md'.length), isRecord(fields) ? { ...fields, body } : fields, { file })
}
