// Writes model/search/han-tables.ts: which simplified character stands for a traditional one, and how each character of
// GB 2312 sounds. Run it again after opencc-js or pinyin-pro changed: node content/search/make-han.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hanTables } from './han-tables.ts'

writeFileSync(join(import.meta.dirname, '../../model/search/han-tables.ts'), hanTables())
