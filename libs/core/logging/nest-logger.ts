import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Hands what Nest says to our logger. Its start-up lines ("Mapped {…} route") are detail, not news. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug(contextOf(rest), String(message));
  }

  debug(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.debug(contextOf(rest), String(message));
  }

  verbose(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.trace(contextOf(rest), String(message));
  }

  warn(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.warn(contextOf(rest), String(message));
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    if (message instanceof Error) this.logger.error({ ...contextOf(rest), err: message }, message.message);
    else this.logger.error({ ...contextOf(rest), ...stackOf(rest) }, String(message));
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.logger.fatal({ ...contextOf(rest), ...stackOf(rest) }, String(message));
  }
}

/** Nest passes the name of the class that speaks as the last argument. */
function contextOf(rest: readonly unknown[]): { readonly context?: string } {
  const context = rest.at(-1);
  return typeof context === 'string' && !context.includes('\n') ? { context } : {};
}

function stackOf(rest: readonly unknown[]): { readonly stack?: string } {
  const stack = rest.find((part) => typeof part === 'string' && part.includes('\n'));
  return typeof stack === 'string' ? { stack } : {};
}
