/**
 * What the role of the running portal may do with the rows of a table: `read` them, `append` rows and never touch them
 * again, or append and later set the columns named.
 */
export type TableRights = 'read' | 'append' | { readonly update: readonly string[] };

/** By table; in a table that is not named the portal may do anything with rows. */
export type Rights = Readonly<Record<string, TableRights>>;
