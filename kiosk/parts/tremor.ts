/** A hand that trembles touches again within this time; that touch means nothing. */
export const TREMOR_MS = 500
