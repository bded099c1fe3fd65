// npm run build: dist from scratch.
import { bootstrap, buildIfStale, StepFailed } from './bootstrap.mjs';

try {
  await bootstrap({ build: false });
  await buildIfStale({ force: true });
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
  process.exit(1);
}
