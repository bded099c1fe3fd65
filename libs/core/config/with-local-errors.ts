/** What is needed here of a command of commander. */
interface SpeakingCommand {
  readonly commands: readonly SpeakingCommand[];
  configureOutput(configuration: {
    readonly outputError: (text: string, write: (text: string) => void) => void;
  }): unknown;
}

/** Commander finds in English what is wrong with the words of a command; it is said in Indonesian before that. */
export function withLocalErrors<Command extends SpeakingCommand>(command: Command): Command {
  command.configureOutput({ outputError: (text, write) => write(`${inIndonesian(text)}\n${text}`) });
  for (const one of command.commands) withLocalErrors(one);
  return command;
}

function inIndonesian(text: string): string {
  const known = SENTENCES.find(([pattern]) => pattern.test(text));
  if (known === undefined) return 'galat: perintah ini tidak dapat dijalankan seperti ditulis.';
  const [pattern, sentence] = known;
  // Of the English text nothing is left but the names and values in it.
  const [found = ''] = pattern.exec(text) ?? [];
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(text)?.[1];
  return `galat: ${found.replace(pattern, sentence)}${near === undefined ? '' : ` (maksud Anda ${near}?)`}`;
}

// The messages of commander 14, those of its own checks and of the numbers that the connector takes.
const SENTENCES: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [/unknown option '(.+?)'/u, "opsi '$1' tidak dikenal"],
  [/unknown command '(.+?)'/u, "perintah '$1' tidak dikenal"],
  [/required option '(.+?)' not specified/u, "opsi '$1' wajib ditulis"],
  [/option '(.+?)' argument missing/u, "opsi '$1' memerlukan nilai"],
  [/missing required argument '(.+?)'/u, "isian '$1' wajib ditulis"],
  [
    /option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/mu,
    "nilai '$2' untuk opsi '$1' harus salah satu dari $3",
  ],
  [
    /option '(.+?)' argument '(.*?)' is invalid\. must be a whole number from (\d+)/u,
    "nilai '$2' untuk opsi '$1' harus bilangan bulat dari $3",
  ],
  [
    /too many arguments.*? Expected (\d+) arguments? but got (\d+)/u,
    'terlalu banyak isian: ditulis $2, paling banyak $1',
  ],
];
