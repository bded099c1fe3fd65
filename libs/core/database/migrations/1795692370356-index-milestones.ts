import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexMilestones1795692370356 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [`CREATE INDEX "ix_milestones_due_on" ON "planning"."milestones" ("due_on")`];

const DOWN = [`DROP INDEX "planning"."ix_milestones_due_on"`];
