import { fold, foldWords } from './fold.ts'

// What people say around the thing they look for; it counts for little, because nearly no title has it.
const CHINESE =
  /怎么办理|几点开门|几点开|哪里能|家里|给点|谁来|附近|怎么弄|怎么办|怎么|怎样|如何|在哪里办|在哪里|在哪儿|在哪|哪里办|哪里|哪儿|去哪|需要什么|要什么|要带|带什么|什么|材料|手续|流程|多少钱|多少|几点|找谁|谁管|我想|我要|想要|想办|要办|请问|有没有|能不能|可以|一下|我家|我们|里面|有人|我|有|里|想|要|办|能|给|去|这里|的|了|吗|呢|啊|坏了|丢了/gu
const UYGHUR: ReadonlySet<string> = new Set(
  'قانداق نەدە قەيەردە نېمە كېرەك كېرەكمۇ لازىم قايسى قاچان مەن مېنىڭ مېنى بىز ئۈچۈن ۋە بىلەن بولىدۇ بولامدۇ بارمۇ بار قىلىمەن قىلماقچى كىم كىمگە نەگە بۇ شۇ ماڭا ئىدى'
    .split(' ')
    .flatMap(foldWords),
)
const LITTLE: number = 0.12

/** How much each code unit of a folded Chinese text counts: 1, or little. */
export function littleSigns(folded: string): readonly number[] {
  const weights: number[] = Array<number>(folded.length).fill(1)
  for (const found of folded.matchAll(CHINESE)) weights.fill(LITTLE, found.index, found.index + found[0].length)
  // Who types nothing else means it.
  return weights.every((weight) => weight === LITTLE) ? weights.fill(1) : weights
}

/** How much a folded Uyghur word counts beside others. */
export const littleWord = (word: string): number => (UYGHUR.has(fold(word)) ? LITTLE : 1)
