import { version } from './version.js';

/** What is needed here of a command of commander. */
interface VersionedCommand {
  readonly commands: readonly VersionedCommand[];
  version(text: string): unknown;
}

/** Adds `--version` to a command and to all below it: whoever asks need not know which of them answers. */
export function withVersion<Command extends VersionedCommand>(command: Command, text = version()): Command {
  command.version(text);
  for (const one of command.commands) withVersion(one, text);
  return command;
}
