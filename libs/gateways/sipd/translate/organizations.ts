import { nearMiss } from '#dataset';
import type { Region } from './frame.js';

export interface Organization {
  readonly code: string;
  readonly name: string;
}

/** The organizations of a government by the codes that its systems use. */
export class Organizations {
  readonly #byCode: ReadonlyMap<string, Organization>;

  constructor(
    private readonly region: Region,
    private readonly all: readonly Organization[],
  ) {
    this.#byCode = new Map(all.map((organization) => [organization.code, organization]));
  }

  /**
   * By the code of 22 characters (`1.02.0.00.0.00.01.0000`). At the hub an agency of a regency carries the code of its government
   * in front (`33.74-1.02.0.00.0.00.01.0000`); its own system need not.
   */
  find(code: string): Organization | undefined {
    return this.#byCode.get(this.hubCode(code)) ?? this.#byCode.get(code);
  }

  /** The code under which the hub would know it. */
  hubCode(code: string): string {
    const { code: region, level } = this.region;
    return level === 'province' || code.startsWith(`${region}-`) ? code : `${region}-${code}`;
  }

  /** The government itself: a regency or city is an organization of its own, a province is not. */
  get government(): Organization | undefined {
    return this.#byCode.get(this.region.code);
  }

  /** Which one may have been meant: the one of that name, or the one whose code differs least. */
  suggest(code: string, name: string | undefined): string | undefined {
    const wanted = plainName(name ?? '');
    const named = wanted === '' ? undefined : this.all.find((one) => plainName(one.name) === wanted);
    return named?.code ?? nearMiss(this.hubCode(code), this.#byCode.keys());
  }
}

function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
