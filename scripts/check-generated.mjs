// Fails when schemas/generated/ or the console's client is stale, or a dataset changed in a breaking way without a new version.
process.argv = [process.argv[0], process.argv[1], '--check'];
await import('./emit.mjs');
