import { getMetadataStorage } from 'class-validator';

type Look = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];

/**
 * class-validator asks of every class that has a decorator whether it is a parent, anew for each object: each line of an
 * order paid for each route there is. What is declared of a class stands before one of it is made, so it is asked once.
 */
export function rememberDeclarations(): void {
  const storage = getMetadataStorage();
  const look = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Map<unknown, ReturnType<Look>>>();
  const remembered: Look = (target, schema, always, strictGroups, groups) => {
    // They change the answer. No route uses them.
    if (always || strictGroups || groups) return look(target, schema, always, strictGroups, groups);
    const bySchema = known.get(target) ?? new Map<unknown, ReturnType<Look>>();
    known.set(target, bySchema);
    const found = bySchema.get(schema) ?? look(target, schema, always, strictGroups, groups);
    bySchema.set(schema, found);
    return found;
  };
  storage.getTargetValidationMetadatas = remembered;
}
