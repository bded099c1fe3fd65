// The environment that all files of one project have in common which one worker runs: see one-world-runtime.cjs.
const Environment = require('./environment.cjs');

const worlds = new Map();

module.exports = class OneWorldEnvironment extends Environment {
  constructor(config, context) {
    const { id } = config.projectConfig;
    const world = worlds.get(id);
    if (world !== undefined) return world;
    super(config, context);
    worlds.set(id, this);
  }

  /** It ends with the worker. */
  async dispose() {}
};
