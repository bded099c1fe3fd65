import { describe, expect, it } from '@jest/globals';
import { Command, InvalidArgumentError, Option } from 'commander';
import { withLocalErrors } from './with-local-errors.js';

describe('what is wrong with the words of a command', () => {
  it.each([
    [
      ['end', 'a', '--kin', 'a'],
      "opsi '--kin' tidak dikenal (maksud Anda --kind?)",
      "unknown option '--kin'",
    ],
    [['make'], "opsi '--name <name>' wajib ditulis", "required option '--name <name>' not specified"],
    [['make', '--name'], "opsi '--name <name>' memerlukan nilai", "option '--name <name>' argument missing"],
    [['made'], "perintah 'made' tidak dikenal (maksud Anda make?)", "unknown command 'made'"],
    [['end'], "isian 'prefix' wajib ditulis", "missing required argument 'prefix'"],
    [['end', 'a', 'b'], 'terlalu banyak isian: ditulis 2, paling banyak 1', 'too many arguments'],
    [
      ['end', 'a', '--kind', 'c'],
      "nilai 'c' untuk opsi '--kind <kind>' harus salah satu dari a, b",
      'Allowed choices',
    ],
    [
      ['end', 'a', '--limit', 'c'],
      "nilai 'c' untuk opsi '--limit <n>' harus bilangan bulat dari 1",
      'must be a whole',
    ],
  ])('%j is said in both languages', (words, id, en) => {
    const said = saidBy(words);
    expect(said.split('\n')[0]).toBe(`galat: ${id}`);
    expect(said).toContain(`error: `);
    expect(said).toContain(en);
  });
});

function saidBy(words: readonly string[]): string {
  let said = '';
  const program = new Command('test')
    .exitOverride()
    .configureOutput({ writeErr: (text) => void (said += text) });
  program.command('make').requiredOption('--name <name>');
  program
    .command('end <prefix>')
    .addOption(new Option('--kind <kind>').choices(['a', 'b']))
    .addOption(new Option('--limit <n>').argParser(refuse))
    .allowExcessArguments(false);
  expect(() => withLocalErrors(program).parse([...words], { from: 'user' })).toThrow();
  return said;
}

function refuse(): never {
  throw new InvalidArgumentError('must be a whole number from 1');
}
