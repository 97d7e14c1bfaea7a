package org.dateline.enrich.stance.scene;

import java.util.HashMap;
import java.util.Map;
import org.dateline.enrich.text.Tokens;

/**
 * Closed classes of English words that the rules go by. Each token is looked up once, when it is
 * cut; asking for its class then is one comparison of bits.
 */
public enum WordClass {
  DETERMINERS(
      """
      the a an its his her their our this that these those any all some more both other
      fellow neighboring neighbouring such
      """),
  PREPOSITIONS(
      """
      of in on with to against from for by at over into toward towards about between under
      through across near inside within outside around upon via than like including among
      amid alongside without behind despite onto off during after before beyond throughout
      """),
  BE(
      """
      is are was were be been being am gets got 's isn't wasn't weren't aren't
      """),
  AUXILIARIES(
      """
      has have had having will would shall should can could may might must do does did to
      """),
  NEGATIONS(
      """
      not never no n't neither nor without cannot can't don't doesn't didn't won't wouldn't
      isn't wasn't aren't weren't hasn't haven't hadn't couldn't shouldn't nothing hardly
      unlikely none nobody denied denies deny denying lack lacks lacked rarely stopped short
      """),
  HYPOTHETICALS(
      """
      could might may if whether unless perhaps possibly hypothetical would've speculation
      speculated rumors rumours potentially considering mulling weighing mulls weighs
      considers
      """),
  SPEECH(
      """
      said says say saying told tells tell telling added adds stated states claimed claims
      argued argues tweeted tweets wrote writes declared declares insisted insists noted
      announced announces remarked reiterated stressed maintained believes believe believed
      thinks suggested suggests asserted alleged alleges according called calls calling
      described describes explained commented reported acknowledged emphasized pointed
      charged contended conceded complained complains warned warns replied responded asked
      vowed testified hinted concluded
      """),
  CLAUSE_OPENERS(
      """
      because although though while whereas since when where so unless until if whether how
      why what
      """),
  RELATIVES(
      """
      which who that whose
      """),
  CONJUNCTIONS(
      """
      and but or , then also —
      """),
  /** Adverbs that do not end in -ly; see {@link #adverb}. */
  ADVERBS(
      """
      also again now then still already just ever even soon once further long often always
      repeatedly yet only first jointly
      """),
  /** What somebody is told to do follows. */
  OUGHT(
      """
      must should needs ought
      """),
  /** Words of sport alone. */
  GAMES(
      """
      semifinal semifinals quarterfinal quarterfinals striker goalkeeper midfielder defender
      innings wicket wickets playoff playoffs batsman bowler shootout offside hat-trick
      halftime qualifier qualifiers medallist medalist touchdown scrum grandmaster
      """),
  /** Words of sport and of other things. */
  GAMES_LIKELY(
      """
      match goal goals coach team tournament cup league season squad final finals player
      players scored score medal football soccer rugby cricket tennis hockey stadium
      champions championship kickoff fans semi quarter half draw
      """),
  /** Acts of sport and of war. */
  PLAYS(
      """
      attacked defended defeated beat beats thrashed faced hosted challenged
      """),
  /** What an author calls what they approve of. */
  PRAISE(
      """
      wise wisely admirable admirably courageous brave heroic rightly commendable laudable
      welcome generous noble exemplary impressive praiseworthy beacon deserves applaud
      brilliant triumph prudent sensible farsighted honourable honorable
      """),
  /** What an author calls what they disapprove of. */
  BLAME(
      """
      reckless brutal shameful disgraceful dangerous tyranny tyrannical murderous thuggish
      despotic cruel barbaric corrupt hypocrisy hypocritical immoral incompetent disastrous
      foolish cowardly rogue aggressor atrocities abuses failed failure bully bullying lies
      treachery evil outrageous erratic counterproductive malign menace dictator despot
      tyrant repressive oppressive
      """);

  private final String words;
  private final long bit;

  @SuppressWarnings("EnumOrdinal") // Which bit is whose does not matter.
  WordClass(String words) {
    this.words = words;
    this.bit = 1L << ordinal();
  }

  /** The bit of this class in {@link Tokens#classes}; never stored, so the order may change. */
  public long bit() {
    return bit;
  }

  /** Whether the token's word belongs to this class; false outside the sentence. */
  public boolean at(Scene scene, int index) {
    return at(scene.tokens(), index);
  }

  /** Whether the token's word belongs to this class; false outside the sentence. */
  public boolean at(Tokens tokens, int index) {
    return (tokens.classes(index) & bit()) != 0;
  }

  /** Whether any token's word belongs to this class. */
  public boolean anywhere(Scene scene) {
    return (scene.tokens().classes() & bit()) != 0;
  }

  /** Whether the token is an adverb, by its ending or as one of {@link #ADVERBS}. */
  public static boolean adverb(Scene scene, int index) {
    return adverb(scene.tokens(), index);
  }

  /** Whether the token is an adverb, by its ending or as one of {@link #ADVERBS}. */
  public static boolean adverb(Tokens tokens, int index) {
    return ADVERBS.at(tokens, index) || tokens.word(index).endsWith("ly");
  }

  /** Every word of every class, with the bits of its classes. */
  static Map<String, Long> bits() {
    Map<String, Long> bits = new HashMap<>();
    for (WordClass each : values()) {
      for (String word : each.words.strip().split("\\s+")) {
        bits.merge(word, each.bit(), (a, b) -> a | b);
      }
    }
    return bits;
  }
}
