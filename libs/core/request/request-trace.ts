import { newTraceId } from '#core/logging';

/** The trace id of a W3C traceparent, so that a trace goes on from the client's system into ours; else a new one. */
export function traceIdOf(traceparent: string | undefined): string {
  const traceId = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)/.exec(traceparent ?? '')?.[1];
  return traceId === undefined || /^0+$/.test(traceId) ? newTraceId() : traceId;
}

/** English for those who ask for it first; Indonesian for everyone else. */
export function languageOf(acceptLanguage: string | undefined): 'id' | 'en' {
  const tags = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', quality] = part
      .trim()
      .toLowerCase()
      .split(/;\s*q=/);
    return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
  });
  const known = tags.filter(
    ({ language, quality }) => quality > 0 && (language === 'id' || language === 'en'),
  );
  const [first] = known.sort((one, other) => other.quality - one.quality);
  return first?.language === 'en' ? 'en' : 'id';
}
