/** The five tones of the console; each has its own words wherever it is used, never colour alone. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';
