// `sync` runs on office machines with little memory: what only other commands need is loaded when they are called.

export const runService: typeof import('./run/run-service.js').runService = async (options) =>
  (await import('./run/run-service.js')).runService(options);
