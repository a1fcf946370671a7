/** How often a fault is played: `small` in `npm test`, `full` (the stated count) in `npm run soak`. */
export const soak = <T>(small: T, full: T): T => (process.env.SOAK === '1' ? full : small);
