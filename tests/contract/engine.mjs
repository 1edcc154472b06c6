// The bundle, as the tests of this folder boot it.
export const ENGINE = new URL("../../dist/engine/", import.meta.url).href;

/** Boots the bundle's linter and Python. */
export async function bootEngine() {
  const { boot } = await import(`${ENGINE}boot.js`);
  return boot(ENGINE);
}
