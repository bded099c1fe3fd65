// jest's environment of Node, without what jest leaves behind after each file of tests.
const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');

// jest-circus 30.5 makes a storage for each file and never disables it. From then on Node hands the value of each on to every promise of
// the worker, so that a promise in the last of forty files costs several times what it did in the first.
const used = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...given) {
  used.add(this);
  return run.apply(this, given);
};

module.exports = class Environment extends TestEnvironment {
  async teardown() {
    for (const storage of used) storage.disable();
    used.clear();
    await this.dispose();
  }

  dispose() {
    return super.teardown();
  }
};
