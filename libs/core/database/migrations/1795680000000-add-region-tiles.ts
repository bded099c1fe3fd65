import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRegionTiles1795680000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await queryRunner.query(statement);
  }
}

const UP = [
  `ALTER TABLE "reference"."regions" ADD "tile_row" integer`,
  `ALTER TABLE "reference"."regions" ADD "tile_column" integer`,
  `ALTER TABLE "reference"."regions_history" ADD "tile_row" integer`,
  `ALTER TABLE "reference"."regions_history" ADD "tile_column" integer`,
];

const DOWN = [
  `ALTER TABLE "reference"."regions_history" DROP COLUMN "tile_column"`,
  `ALTER TABLE "reference"."regions_history" DROP COLUMN "tile_row"`,
  `ALTER TABLE "reference"."regions" DROP COLUMN "tile_column"`,
  `ALTER TABLE "reference"."regions" DROP COLUMN "tile_row"`,
];
