// Fails when schemas/generated/ is stale or a dataset changed in a breaking way without a new version.
process.argv = [process.argv[0], process.argv[1], 'apps/hub/emit.js', '--check'];
await import('./run.mjs');
