package org.dateline.ingest.page.text;

import java.util.regex.Pattern;

/** Recognises captions that stand in the text by the credit that ends them. */
final class Captions {
  private static final int LONGEST = 400;

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\b(?:Photo(?:graph)?s?|Pictures?|Images?|Credits?|Foto(?:grafía|grafie)?s?|Bilde?r?|Illustration|Ljósmynd|Crédito|Crédit)"
              + "(?: credit| courtesy| by| via)?\\s?[:/©]\\s?[^.!?]{2,70}"
              + "|\\((?:AP|AFP|Reuters|EPA|Getty|Image|Photo|Foto|Picture|Pic|Bild|dpa|IANS|PTI|ANI|Xinhua)\\b[^()]{0,70}\\)"
              + "|[/|(©] ?(?:AP|AFP|Reuters|EPA(?:-EFE)?|dpa|Xinhua|Shutterstock|iStock|Unsplash|Alamy|NurPhoto|Bloomberg|File|Pool)(?: (?:Photo|Images|via [^.!?]{2,40}))?"
              + "|\\bGetty Images(?: [^.!?]{2,40})?)\\W*$");

  private Captions() {}

  /** True where the block ends with the credit of a picture. */
  static boolean isCredited(TextBlock block) {
    String text = block.text();
    return text.length() <= LONGEST
        && block.kind() != TextBlock.Kind.HEADING
        && CREDIT.matcher(text).find();
  }
}
