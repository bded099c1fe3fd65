// Written by scripts/emit-console.mjs from people.graphql; change that file, not this one.
/* eslint-disable */
import type { Operation } from '../../client/operation.js';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ChangePersonInput = {
  readonly isDisabled?: boolean | null | undefined;
  readonly login: string;
  /** "" menghapus batas. / "" takes the limit away. */
  readonly organizationCode?: string | null | undefined;
  readonly role?: PersonRole | null | undefined;
};

export type InvitePersonInput = {
  readonly login: string;
  readonly name: string;
  readonly organizationCode?: string | null | undefined;
  readonly role: PersonRole;
  /** Untuk operator: sumber yang diurusnya. / For an operator: the source in their care. */
  readonly sourceCode?: string | null | undefined;
};

/** Peran: reader membaca; operator juga mengirim; planner mengirim rencana; steward memutuskan; admin mengelola akses. / reader reads; operator also pushes; planner pushes plans; steward decides; admin manages access. */
export type PersonRole =
  | 'admin'
  | 'operator'
  | 'planner'
  | 'reader'
  | 'steward';

export type PeopleQueryVariables = Exact<{
  afterLogin: string;
}>;


export type PeopleQuery = { readonly people: ReadonlyArray<{ readonly login: string, readonly name: string, readonly role: PersonRole, readonly organizationCode: string | null, readonly hasPassword: boolean, readonly lastSignInAt: string | null, readonly disabledAt: string | null, readonly createdAt: string }>, readonly organizations: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string }> } };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { readonly invitePerson: { readonly path: string, readonly expiresAt: string, readonly person: { readonly login: string, readonly name: string } } };

export type ChangePersonMutationVariables = Exact<{
  input: ChangePersonInput;
}>;


export type ChangePersonMutation = { readonly changePerson: { readonly login: string, readonly role: PersonRole, readonly disabledAt: string | null } };

export type RenewInvitationMutationVariables = Exact<{
  login: string;
}>;


export type RenewInvitationMutation = { readonly renewInvitation: { readonly path: string, readonly expiresAt: string, readonly person: { readonly login: string, readonly name: string } } };

export const PEOPLE: Operation<PeopleQuery, PeopleQueryVariables> = {
  name: 'People',
  text: "query People($afterLogin:String!){people(first:500 afterLogin:$afterLogin){login name role organizationCode hasPassword lastSignInAt disabledAt createdAt}organizations(first:500){nodes{code name}}}",
};

export const INVITE_PERSON: Operation<InvitePersonMutation, InvitePersonMutationVariables> = {
  name: 'InvitePerson',
  text: "mutation InvitePerson($input:InvitePersonInput!){invitePerson(input:$input){path expiresAt person{login name}}}",
};

export const CHANGE_PERSON: Operation<ChangePersonMutation, ChangePersonMutationVariables> = {
  name: 'ChangePerson',
  text: "mutation ChangePerson($input:ChangePersonInput!){changePerson(input:$input){login role disabledAt}}",
};

export const RENEW_INVITATION: Operation<RenewInvitationMutation, RenewInvitationMutationVariables> = {
  name: 'RenewInvitation',
  text: "mutation RenewInvitation($login:String!){renewInvitation(login:$login){path expiresAt person{login name}}}",
};
