/** A counter on standard error, only where a person watches it. */
export function createProgress(name: string) {
  const shown = process.stderr.isTTY;
  const started = performance.now();
  let done = 0;
  let last = 0;
  const draw = () => {
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(`\r${name}: ${done} lines, ${Math.round(done / Math.max(seconds, 0.001))}/s `);
  };
  return {
    step() {
      done += 1;
      if (shown && performance.now() - last > 200) {
        last = performance.now();
        draw();
      }
    },
    end() {
      if (!shown) return;
      draw();
      process.stderr.write('\n');
    },
  };
}
