// Text for a terminal. Whatever a file holds, it is read and cannot steer what shows it.

const turning = /[\u202a-\u202e\u2066-\u2069]/gu; // marks that turn the direction of all that follows
const controls = /[^\P{Cc}\n\t]/gu;

/** Marks that a terminal would obey are shown as the replacement character. */
export function plain(text: string): string {
  return text.replace(controls, '\ufffd').replace(turning, '\ufffd');
}
