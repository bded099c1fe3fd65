// How a program behaves that npm started. npm passes SIGINT and SIGTERM on to it, and leaves it alone when npm itself is killed.

/** Ctrl-C arrives twice, from the terminal and passed on by npm; a hub takes a second one for impatience. */
export function mergeRepeatedSignals() {
  const emit = process.emit;
  let lastAt = -Infinity;
  process.emit = function (event, ...args) {
    if (event === 'SIGINT' || event === 'SIGTERM') {
      const sinceLastMs = performance.now() - lastAt;
      lastAt = performance.now();
      if (sinceLastMs < SAME_PRESS_MS) return true;
    }
    return emit.call(this, event, ...args);
  };
}

/** Stops like after SIGTERM when npm is gone, so that `kill -9` of npm leaves no hub behind. */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, WATCH_EVERY_MS);
  watch.unref();
}

// The two copies come within a millisecond; nobody presses twice this fast on purpose.
const SAME_PRESS_MS = 300;
const WATCH_EVERY_MS = 1_000;
