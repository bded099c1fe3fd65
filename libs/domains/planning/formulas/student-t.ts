/**
 * Two-sided 90 % points of Student's t distribution, by degrees of freedom from 1 (Fisher and Yates, Statistical Tables, table III).
 * From 30 on the last one stands in, which makes an interval slightly too wide, never too narrow.
 */
const T_90 = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
  1.746, 1.74, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701, 1.699, 1.697,
];

export function studentT90(degreesOfFreedom: number): number {
  const found = T_90[Math.min(degreesOfFreedom, T_90.length) - 1];
  if (found === undefined) throw new Error(`no t for ${degreesOfFreedom} degrees of freedom`);
  return found;
}
