/** Knowledge that cannot be read or used; the message says which and why. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
}
