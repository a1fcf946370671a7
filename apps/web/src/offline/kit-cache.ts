/** Each person's own, as the database is. */
export const kitCacheOf = (userId: string): string => `jembatan-kit-${userId}`;
