import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A history may be cut by age: from when on it is whole, a guard for whoever asks about a moment before, and old audit entries may go. */
export class BoundHistory1795689900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  // Null: nothing that a question about a moment could miss was ever removed.
  `alter table hub.change_floors add column whole_since timestamp with time zone`,

  // Stands as a condition beside every read of a past moment, so that it sees the floor of the same snapshot as the rows.
  `create function hub.require_history(asked_dataset text, asked_at timestamp with time zone) returns boolean
   language plpgsql stable as $$
    declare
      since timestamp with time zone;
    begin
      select whole_since into since from hub.change_floors where dataset = asked_dataset;
      if asked_at < since then
        raise exception 'the history of % is whole only since %', asked_dataset, since
          using errcode = 'LH001', detail = json_build_object('dataset', asked_dataset, 'asOf', asked_at, 'since', since)::text;
      end if;
      return true;
    end
  $$`,

  `create function hub.refuse_change_of_audit() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '365 days' then
        return old;
      end if;
      raise exception 'entries of %.% are never changed, and none younger than a year is removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
    end
  $$`,
  `drop trigger audit_entries_are_final on hub.audit_entries`,
  `create trigger audit_entries_are_final before update or delete on hub.audit_entries
    for each row execute function hub.refuse_change_of_audit()`,
];

const DOWN = [
  `drop trigger audit_entries_are_final on hub.audit_entries`,
  `create trigger audit_entries_are_final before update or delete on hub.audit_entries
    for each row execute function hub.refuse_change()`,
  `drop function hub.refuse_change_of_audit()`,
  `drop function hub.require_history(text, timestamp with time zone)`,
  `alter table hub.change_floors drop column whole_since`,
];
