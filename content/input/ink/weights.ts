import type { Chance } from './chance.ts'

const KEEPS_MEAN = 0.9
const KEEPS_SQUARE = 0.999
const TINY = 1e-8

/** One layer's weights, what the last batch wants of them, and how they learn (Adam: Kingma and Ba, arXiv 1412.6980). */
export class Weights {
  readonly inputs: number
  readonly outputs: number
  /** inputs × outputs, row by row */
  readonly values: Float32Array
  readonly bias: Float32Array
  readonly wanted: Float32Array
  readonly biasWanted: Float32Array
  readonly #moments: readonly Float32Array[]
  #steps = 0

  constructor(inputs: number, outputs: number, chance: Chance) {
    this.inputs = inputs
    this.outputs = outputs
    const spread = Math.sqrt(2 / inputs)
    this.values = Float32Array.from({ length: inputs * outputs }, () => chance.normal() * spread)
    this.bias = new Float32Array(outputs)
    this.wanted = new Float32Array(inputs * outputs)
    this.biasWanted = new Float32Array(outputs)
    this.#moments = [this.values, this.values, this.bias, this.bias].map(({ length }) => new Float32Array(length))
  }

  step(rate: number): void {
    this.#steps++
    const [mean, square, biasMean, biasSquare] = this.#moments as [Float32Array, Float32Array, Float32Array, Float32Array]
    const paced = (rate * Math.sqrt(1 - KEEPS_SQUARE ** this.#steps)) / (1 - KEEPS_MEAN ** this.#steps)
    adam(this.values, this.wanted, mean, square, paced)
    adam(this.bias, this.biasWanted, biasMean, biasSquare, paced)
  }
}

function adam(values: Float32Array, wanted: Float32Array, mean: Float32Array, square: Float32Array, rate: number): void {
  for (let each = 0; each < values.length; each++) {
    const want = wanted[each] as number
    const m = KEEPS_MEAN * (mean[each] as number) + (1 - KEEPS_MEAN) * want
    const s = KEEPS_SQUARE * (square[each] as number) + (1 - KEEPS_SQUARE) * want * want
    mean[each] = m
    square[each] = s
    values[each] = (values[each] as number) - (rate * m) / (Math.sqrt(s) + TINY)
  }
}
