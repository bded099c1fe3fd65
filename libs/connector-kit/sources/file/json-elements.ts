import { JSON_ELEMENT_BYTES_MAX } from '#core/limits';

/** The state of the scanner between two chunks. */
enum Place {
  BeforeList,
  InList,
  AfterList,
}

/**
 * Cuts the elements of one JSON list out of a text that may be far larger than memory. The list is the whole document, or the
 * one at a path of member names (`data.rows`). Elements come out as text; whether they are JSON is for `JSON.parse` to say.
 */
export class JsonElements {
  private place: Place = Place.BeforeList;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  /** Text since the start of the element, or since the start of the last string while looking for the path. */
  private kept = '';
  private readonly names: string[] = [];
  private lastString = '';
  private around = '';

  /** `aroundMax` characters of what stands around the list are kept, for those who ask for `outside`. */
  constructor(
    private readonly path: readonly string[],
    private readonly aroundMax = 0,
  ) {}

  /** The document without the elements of the list: what an interface says about them. */
  get outside(): string {
    return this.around;
  }

  get foundList(): boolean {
    return this.place !== Place.BeforeList;
  }

  /** Whether the list was closed; when not, the file is cut off. */
  get isComplete(): boolean {
    return this.place === Place.AfterList;
  }

  push(text: string): string[] {
    const elements: string[] = [];
    if (this.place === Place.AfterList) {
      this.keepAround(text);
      return elements;
    }
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const character = text[index] ?? '';
      if (this.place === Place.BeforeList) {
        this.search(character);
        // Elements start behind the opening bracket.
        from = index + 1;
        if (this.foundList) this.keepAround(text.slice(0, from));
        continue;
      }
      if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (character === '\\') this.isEscaped = true;
        else if (character === '"') this.inString = false;
        continue;
      }
      if (character === '"') this.inString = true;
      else if (character === '{' || character === '[') this.depth += 1;
      else if (this.depth > 0 && (character === '}' || character === ']')) this.depth -= 1;
      else if (this.depth === 0 && (character === ',' || character === ']')) {
        const element = (this.kept + text.slice(from, index)).trim();
        this.kept = '';
        from = index + 1;
        if (element !== '') elements.push(element);
        if (character === ']') {
          this.place = Place.AfterList;
          this.keepAround(text.slice(index));
          return elements;
        }
      }
    }
    if (this.place === Place.BeforeList) this.keepAround(text);
    if (this.place === Place.InList) {
      this.kept += text.slice(from);
      if (this.kept.length > JSON_ELEMENT_BYTES_MAX) throw new RangeError('element too long');
    }
    return elements;
  }

  private keepAround(text: string): void {
    if (this.aroundMax === 0) return;
    this.around += text;
    if (this.around.length > this.aroundMax) throw new RangeError('too much around the list');
  }

  /** Follows member names until the list at the path opens. */
  private search(character: string): void {
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false;
      else if (character === '\\') this.isEscaped = true;
      else if (character === '"') {
        this.inString = false;
        this.lastString = this.kept;
        this.kept = '';
        return;
      }
      if (this.kept.length < 1_000) this.kept += character;
      return;
    }
    switch (character) {
      case '"':
        this.inString = true;
        this.kept = '';
        break;
      case ':':
        this.names[this.depth - 1] = this.lastString;
        break;
      case '{':
        this.depth += 1;
        this.names.length = this.depth - 1;
        break;
      case '[':
        if (this.isAtPath()) {
          this.place = Place.InList;
          this.depth = 0;
          this.kept = '';
        } else {
          this.depth += 1;
          // No path leads into a list's elements.
          this.names[this.depth - 1] = '\u0000';
        }
        break;
      case '}':
      case ']':
        this.depth -= 1;
        this.names.length = Math.max(0, this.depth);
        break;
    }
  }

  private isAtPath(): boolean {
    return this.depth === this.path.length && this.path.every((name, index) => this.names[index] === name);
  }
}
