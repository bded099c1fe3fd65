// jest loads every module anew for every file of tests, which for a small file takes several times as long as its tests. Here a worker
// loads once what its files have in common, the packages and the modules under test; the file itself and what runs it are always new.
// It is for tests of functions: a module that remembers something would remember it from one file to the next.
const { default: Runtime } = require('jest-runtime');

const worlds = new WeakMap();
const TIMEOUT = Symbol.for('TEST_TIMEOUT_SYMBOL');

module.exports = class OneWorldRuntime extends Runtime {
  constructor(config, environment, resolver, ...others) {
    // A watcher that has seen a change begins with another resolver.
    const world = worlds.get(resolver);
    if (world !== undefined) return world;
    super(config, environment, resolver, ...others);
    worlds.set(resolver, this);
  }

  /** After each file. */
  teardown() {
    const { global, fakeTimersModern } = this._environment;
    this.restoreAllMocks();
    fakeTimersModern.useRealTimers();
    delete global[TIMEOUT];
    forget(this.registries.getActiveEsmRegistry(), /[.-]spec\.ts$/u);
    forget(this.registries.getInternalCjsRegistry(), /[\\/]jest-circus[\\/]/u);
  }
};

function forget(registry, pattern) {
  for (const path of registry.keys()) if (pattern.test(path)) registry.delete(path);
}
