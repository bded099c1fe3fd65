// npm run build: dist from scratch, with the connector as one file. `npm start` builds dist alone.
import { bootstrap, buildIfStale, step, StepFailed } from './bootstrap.mjs';

try {
  await bootstrap({ build: false });
  await buildIfStale({ force: true });
  await step('bundling the connector', async () => {
    const { bundleConnector } = await import('./bundle.mjs');
    await bundleConnector();
  });
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
