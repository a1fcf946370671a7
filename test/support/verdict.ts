/** Set by the test environment as soon as anything in the file failed. */
export const verdict: { failed: boolean } = ((
  globalThis as { jembatanVerdict?: { failed: boolean } }
).jembatanVerdict ??= {
  failed: false,
});
