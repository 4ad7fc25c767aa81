import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** wink-nlp with all that its model can do, and with its sentences and entities alone. */
export function loadWink() {
  const whole = winkNLP(model);
  const lean = winkNLP(model, ['sbd', 'ner']);
  const { detail } = whole.its;
  return {
    all: (text: string) => void whole.readDoc(text).entities().out(detail),
    entities: (text: string) => void lean.readDoc(text).entities().out(lean.its.detail),
  };
}

/** compromise, asked for the people, places and organizations with their offsets. */
export function loadCompromise() {
  return (text: string) => {
    const document = compromise(text);
    for (const names of [document.people(), document.places(), document.organizations()]) {
      names.json({ offset: true });
    }
  };
}
