/**
 * Our offices by position and ministry of the Knesset's records, which give a ministry its latest
 * name. Labour and welfare are left out: the records do not tell them apart after 1977.
 */
export const ISRAELI_MINISTRIES: Readonly<Record<string, string>> = {
  'ראש הממשלה ראש הממשלה': 'prime-minister-israel',
  'שר החוץ': 'foreign-minister-israel',
  'שר הביטחון': 'defence-minister-israel',
  'שר האוצר': 'finance-minister-israel',
  'שר הפנים': 'interior-minister-israel',
  'שר המשפטים': 'justice-minister-israel',
  'שר החינוך': 'education-minister-israel',
  'שר הבריאות': 'health-minister-israel',
  'שר לענייני דתות': 'religious-affairs-minister-israel',
  'שר הדתות': 'religious-affairs-minister-israel',
  'שר לשירותי דת': 'religious-affairs-minister-israel',
  'שר התחבורה התשתיות הלאומיות והבטיחות בדרכים': 'transport-minister-israel',
  'שר התחבורה והבטיחות בדרכים': 'transport-minister-israel',
  'שר החקלאות': 'agriculture-minister-israel',
  'שר החקלאות ופיתוח הכפר': 'agriculture-minister-israel',
  'שר התעשיה, המסחר והתעסוקה': 'trade-minister-israel',
  'שר הפיתוח': 'development-minister-israel',
  'שר התקשורת': 'communications-minister-israel',
  'שר הדואר': 'communications-minister-israel',
  'שר הבינוי והשיכון': 'housing-minister-israel',
  'שר השיכון': 'housing-minister-israel',
  'שר המשטרה': 'police-minister-israel',
  'שר לביטחון הפנים': 'police-minister-israel',
  'שר התיירות': 'tourism-minister-israel',
  'שר לקליטת העלייה': 'absorption-minister-israel',
  'שר להגנת הסביבה': 'environment-minister-israel',
};
