import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface SampleWeb {
  readonly url: string;
  readonly stop: () => void;
}

const START_TIMEOUT_MS = 20_000;

/** Starts the sample systems' web server in a process of its own, which ends with this one however that ends. */
export async function startSampleWeb(program: string, sampleDir: string): Promise<SampleWeb> {
  const child = spawn(process.execPath, [program, '--dir', sampleDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const signal = AbortSignal.timeout(START_TIMEOUT_MS);
  try {
    const lines = createInterface({ input: child.stdout });
    const [line] = (await Promise.race([
      once(lines, 'line', { signal }),
      once(child, 'exit', { signal }).then(() => {
        throw new Error(`${program} ended before it served anything`);
      }),
    ])) as [string];
    const { url } = JSON.parse(line) as { url: string };
    // It ends when its input does; a demo that was cut off must not wait for it.
    child.unref();
    return { url, stop: () => child.kill() };
  } catch (cause) {
    child.kill();
    throw cause;
  }
}
