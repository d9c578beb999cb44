/** One block of the small Markdown that content may use. */
export type Block =
  | { readonly is: 'paragraph'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }

/** Reads paragraphs, `## headings` and `- lists`; everything else is text as it stands. Never throws. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let items: string[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) blocks.push({ is: 'paragraph', text: lines.join('\n') })
    if (items.length > 0) blocks.push({ is: 'list', items })
    lines = []
    items = []
  }
  for (const raw of markdown.split(/\r?\n/)) {
    const line = raw.trim()
    if (line === '') flush()
    else if (/^#{1,4}\s+/.test(line)) {
      flush()
      blocks.push({ is: 'heading', text: line.replace(/^#+\s+/, '') })
    } else if (/^[-*]\s+/.test(line)) {
      if (lines.length > 0) flush()
      items.push(line.replace(/^[-*]\s+/, ''))
    } else {
      if (items.length > 0) flush()
      lines.push(line)
    }
  }
  flush()
  return blocks
}
