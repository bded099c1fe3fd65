// npm run build: dist from scratch, with the connector as one file. `npm start` builds dist alone.
import { answerHelp, bootstrap, buildIfStale, step, StepFailed } from './bootstrap.mjs';

answerHelp(`npm run build
  Membangun dist dari awal, dengan konektor sebagai satu berkas. / Builds dist from scratch, with the connector as one file.`);

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
