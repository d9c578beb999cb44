/**
 * Whether a page stands on a terminal: there, and only there, the cupboard's own program serves it on this address, and the browser's
 * policies let it go nowhere else. A visitor's browser comes by the hub's name; whoever develops keeps their keys at `localhost`.
 * Rule L1.
 */
export const isTerminal = (hostname: string): boolean => hostname === '127.0.0.1'
