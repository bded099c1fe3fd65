// Follows a dataset as a stream, with nothing but Node 20: node follow.mjs http://127.0.0.1:3000 reference.commodities
// LUMBUNG_KEY holds the API key where the dataset is not public. In a browser, `new EventSource(url)` does the same.
const [url, dataset] = process.argv.slice(2);
let cursor = '';

for (;;) {
  const headers = { accept: 'text/event-stream' };
  if (process.env.LUMBUNG_KEY) headers.authorization = `Bearer ${process.env.LUMBUNG_KEY}`;
  if (cursor !== '') headers['last-event-id'] = cursor;
  try {
    const answer = await fetch(`${url}/changes/${dataset}`, { headers });
    if (answer.status === 410) {
      console.error('a gap: take a full copy with ?after=start first');
      process.exit(1);
    }
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    let text = '';
    for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (text + part).split('\n\n');
      text = blocks.pop();
      for (const block of blocks) take(block);
    }
  } catch (error) {
    console.error(`${error.message}; coming back`);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
}

/** One event: lines of `id:`, `event:` and `data:`. */
function take(block) {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: ?/, '')]),
  );
  if (fields.data !== undefined && fields.event === undefined) {
    const change = JSON.parse(fields.data);
    console.log(change.op, change.key);
  }
  // Only after it was dealt with: whoever is cut off before hears of it again.
  if (fields.id !== undefined) cursor = fields.id;
}
