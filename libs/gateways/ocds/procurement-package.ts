export type PackageStatus = 'planned' | 'announced' | 'awarded' | 'contracted' | 'completed' | 'cancelled';

/** One version of a package, as GraphQL gives it: amounts and days are text. */
export interface PackageVersion {
  /** When the hub learnt of it. */
  readonly recordedAt: string;
  readonly isDeleted: boolean;
  readonly fiscalYear: number;
  readonly organizationCode: string;
  readonly activityCode: string | null;
  readonly name: string;
  readonly method: string;
  readonly budgetAmount: string;
  readonly ownerEstimate: string | null;
  readonly contractValue: string | null;
  readonly supplierName: string | null;
  readonly status: PackageStatus;
  readonly announcedOn: string | null;
  readonly contractedOn: string | null;
  readonly dueOn: string | null;
  readonly completedOn: string | null;
}

export interface ProcurementPackage {
  readonly packageCode: string;
  readonly organization: { readonly name: string } | null;
  readonly history: { readonly nodes: readonly PackageVersion[] };
}
