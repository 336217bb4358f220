package org.sarcordance.schemas;

/**
 * What of a text is quickly seen and rules most patterns out.
 *
 * @param text the text
 * @param digits how many digits it has
 * @param marks how many characters that are neither letter nor digit
 */
record TextShape(String text, int digits, int marks) {

  static TextShape of(String text) {
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= '0' && character <= '9') {
        digits++;
      } else if (!Character.isLetter(character)) {
        marks++;
      }
    }
    return new TextShape(text, digits, marks);
  }
}
