const KEY = 'jembatan-device';

/** Names this browser to the portal, whoever is signed in: a random id, made once and kept. */
export function deviceId(): string {
  const kept = localStorage.getItem(KEY);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(KEY, made);
  return made;
}
