import { isDate } from '#dataset';

/** What an 18-digit civil-servant number says, or which part of it cannot be. */
export type EmployeeNumberFault = 'birth_date' | 'appointment' | 'sex' | 'age';

/**
 * NIP: birth date (8), year and month of appointment (6), sex 1 or 2, serial (3), by Perka BKN 22/2007. The numbers of
 * contract staff (PPPK) carry 21 where the month stands.
 */
export function faultOfEmployeeNumber(digits: string): EmployeeNumberFault | null {
  const birthDate = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const appointmentYear = Number(digits.slice(8, 12));
  const appointmentMonth = digits.slice(12, 14);
  if (!isDate(birthDate)) return 'birth_date';
  if (!/^(?:0[1-9]|1[0-2]|21)$/.test(appointmentMonth)) return 'appointment';
  if (!/^[12]$/.test(digits.charAt(14))) return 'sex';
  const age = appointmentYear - Number(digits.slice(0, 4));
  return age < AGE_AT_APPOINTMENT_MIN || age > AGE_AT_APPOINTMENT_MAX ? 'age' : null;
}

/** Nobody is appointed before the year he turns 18 (UU 20/2023 and its recruitment rules) … */
const AGE_AT_APPOINTMENT_MIN = 18;
/** … nor at or after the highest retirement age but for lecturers, 60; contract staff may join a year before it. */
const AGE_AT_APPOINTMENT_MAX = 60;
