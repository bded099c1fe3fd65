import { Field, ObjectType } from '@nestjs/graphql';
import { FigureType } from '#core/figures';
import type { PeriodFigures } from '../figures/period-figures.js';
import { text } from './describe.js';

@ObjectType(
  'ComplaintFigures',
  text('Angka atas aduan yang diterima dalam satu periode', 'Figures over the complaints of a period'),
)
export class ComplaintFiguresType implements PeriodFigures {
  @Field(() => FigureType)
  readonly received!: FigureType;

  @Field(() => FigureType)
  readonly answered!: FigureType;

  @Field(() => FigureType)
  readonly answeredPercent!: FigureType;

  @Field(() => FigureType)
  readonly firstResponseMedianHours!: FigureType;

  @Field(() => FigureType)
  readonly firstResponseP90Hours!: FigureType;

  @Field(() => FigureType, text('Bagian yang ditanggapi dalam batasnya', 'The share answered in time'))
  readonly inTimePercent!: FigureType;

  @Field(
    () => FigureType,
    text(
      'Bagian yang ditanggapi dalam 24 jam, apa pun aturannya',
      'The share answered within 24 hours, whatever the policy',
    ),
  )
  readonly within24HoursPercent!: FigureType;

  @Field(() => FigureType)
  readonly resolved!: FigureType;

  @Field(() => FigureType, text('Yang belum selesai dari periode itu', 'Those of the period that are open'))
  readonly openOfPeriod!: FigureType;

  @Field(() => FigureType)
  readonly reopened!: FigureType;

  @Field(() => FigureType)
  readonly reopenedPercent!: FigureType;

  @Field(() => FigureType)
  readonly escalated!: FigureType;

  @Field(() => FigureType, text('Eskalasi ke gubernur', 'Escalated to the governor'))
  readonly escalatedToGovernor!: FigureType;

  @Field(
    () => FigureType,
    text('Eskalasi ke kepala daerah lain', 'Escalated to another head of a regional government'),
  )
  readonly escalatedToRegionalHead!: FigureType;

  @Field(
    () => FigureType,
    text('Keduanya: gubernur dan kepala daerah lain', 'Both: the governor and other regional heads'),
  )
  readonly escalatedToHead!: FigureType;

  @Field(() => FigureType)
  readonly rejected!: FigureType;

  @Field(() => FigureType)
  readonly rejectedPercent!: FigureType;
}
