import type { DayInHistory, Occasion } from '@/lib/knowledge/around-day';
import type { Card } from '@/lib/knowledge/card';
import type { Fact } from '@/lib/knowledge/facts';

/** Prints a card as a reader would see it. */
export function printCard(card: Card): void {
  const life = card.lifespan === '' ? '' : ` (${card.lifespan})`;
  console.log(`\n${card.name}${life}, ${card.type} ${card.id}`);
  console.log(`  ${card.gloss}`);
  for (const line of card.onTheDay) console.log(`  • ${line}`);
  if (card.note !== null) console.log(`  ${card.note}`);
  if (card.at) console.log(`  ${card.at.join(', ')}`);
  if (card.wikipedia) console.log(`  ${card.wikipedia.url}`);
  console.log(`  Sources: ${card.sources.join('; ')}`);
}

/** Prints what surrounds a day. */
export function printDay({ before, thatWeek, after }: DayInHistory): void {
  printList('Before', before);
  printList('That week', thatWeek);
  printList('After', after);
}

/** Prints facts as a Markdown table whose last two columns are to be filled in. */
export function printSheet(facts: readonly Fact[]): void {
  console.log('| # | entry | fact | our sources | looked up in | right? |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const [index, { entry, claim, sources }] of facts.entries()) {
    console.log(`| ${index + 1} | ${entry} | ${claim} | ${sources.join(', ')} |  |  |`);
  }
}

function printList(title: string, occasions: readonly Occasion[]): void {
  console.log(`\n${title}`);
  for (const { date, name, gloss, thread } of occasions) {
    console.log(`  ${date}: ${name} — ${gloss}${thread === null ? '' : ` [${thread}]`}`);
  }
  if (occasions.length === 0) console.log('  nothing known');
}
