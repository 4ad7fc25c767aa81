import { civilDate } from './civil-date';
import { MONTHS } from './date-word';

/** `20 July 1953`, from a day number. */
export function inWords(day: number): string {
  return `${dayAndMonth(day)} ${civilDate(day).year}`;
}

/** `20 July`, from a day number. */
export function dayAndMonth(number: number): string {
  const { month, day } = civilDate(number);
  return `${day} ${MONTHS[month - 1]}`;
}

/** `July 1953`. */
export function monthInWords(year: number, month: number): string {
  return `${MONTHS[month - 1]} ${year}`;
}
