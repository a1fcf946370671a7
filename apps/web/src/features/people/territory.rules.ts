export interface BoardStore {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** What is to change in a territory once it is saved, by store id. */
export interface TerritoryDraft {
  readonly assign: ReadonlyMap<string, BoardStore>;
  readonly withdraw: ReadonlyMap<string, BoardStore>;
}

export const NO_DRAFT: TerritoryDraft = { assign: new Map(), withdraw: new Map() };

const without = (stores: ReadonlyMap<string, BoardStore>, id: string): Map<string, BoardStore> =>
  new Map([...stores].filter(([one]) => one !== id));

/** Into the territory; what was only about to leave it stays. `served`: is it in the territory as it is saved? */
export const assigned = ({ assign, withdraw }: TerritoryDraft, store: BoardStore, served: boolean): TerritoryDraft => ({
  assign: served ? assign : new Map(assign).set(store.id, store),
  withdraw: without(withdraw, store.id),
});

/** Out of the territory; what was only about to enter it does not. */
export const withdrawn = ({ assign, withdraw }: TerritoryDraft, store: BoardStore): TerritoryDraft =>
  assign.has(store.id)
    ? { assign: without(assign, store.id), withdraw }
    : { assign, withdraw: new Map(withdraw).set(store.id, store) };

export const sizeOf = ({ assign, withdraw }: TerritoryDraft): number => assign.size + withdraw.size;
