package dev.newsmill.text.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * HanLP's segmenter, set up once: data from its own jar only (a {@code HANLP_ROOT} in the environment is overruled), no cache
 * files, no log output, no user dictionary. Loading takes about two seconds, at the first use.
 */
final class HanLp {
    /** Held on to, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Logger SILENCED = Logger.getLogger("HanLP");

    private static final Segment WORDS;
    private static final Segment NAMES;
    private static final Segment ALL_NAMES;

    static {
        SILENCED.setLevel(Level.OFF);
        HanLP.Config.IOAdapter = new ClassPathOnly();
        HanLP.Config.CoreDictionaryPath = "data/dictionary/CoreNatureDictionary.mini.txt";
        HanLP.Config.CoreDictionaryTransformMatrixDictionaryPath = "data/dictionary/CoreNatureDictionary.tr.txt";
        HanLP.Config.BiGramDictionaryPath = "data/dictionary/CoreNatureDictionary.ngram.mini.txt";
        HanLP.Config.CoreStopWordDictionaryPath = "data/dictionary/stopwords.txt";
        HanLP.Config.CustomDictionaryPath = new String[] {"data/dictionary/custom/CustomDictionary.txt"};
        HanLP.Config.PersonDictionaryPath = "data/dictionary/person/nr.txt";
        HanLP.Config.PersonDictionaryTrPath = "data/dictionary/person/nr.tr.txt";
        HanLP.Config.PlaceDictionaryPath = "data/dictionary/place/ns.txt";
        HanLP.Config.PlaceDictionaryTrPath = "data/dictionary/place/ns.tr.txt";
        HanLP.Config.OrganizationDictionaryPath = "data/dictionary/organization/nt.txt";
        HanLP.Config.OrganizationDictionaryTrPath = "data/dictionary/organization/nt.tr.txt";
        HanLP.Config.TranslatedPersonDictionaryPath = "data/dictionary/person/nrf.txt";
        HanLP.Config.CharTypePath = "data/dictionary/other/CharType.bin";
        HanLP.Config.CharTablePath = "data/dictionary/other/CharTable.txt";
        WORDS = new ViterbiSegment().enableCustomDictionary(false).enableOffset(true);
        NAMES = new ViterbiSegment()
                .enableCustomDictionary(false)
                .enableOffset(true)
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enablePlaceRecognize(true);
        ALL_NAMES = new ViterbiSegment()
                .enableCustomDictionary(false)
                .enableOffset(true)
                .enableAllNamedEntityRecognize(true);
    }

    private HanLp() {}

    /** The words of one sentence. HanLP's segments may be shared between threads once they are set up. */
    static List<Token> words(String text, int start, int end) {
        return tokens(WORDS, text, start, end);
    }

    /** The words of one sentence, its names recognised as one word each. */
    static List<Token> names(String text, int start, int end) {
        return tokens(NAMES, text, start, end);
    }

    /** The same with Japanese names and organisations. */
    static List<Token> allNames(String sentence) {
        return tokens(ALL_NAMES, sentence, 0, sentence.length());
    }

    /** What HanLP's dictionary of names knows of a single character: a code that differs with its commonest roles; 0 for nothing. */
    static int roleOf(char character) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(character));
        if (item == null) {
            return 0;
        }
        int none = item.labelMap.getOrDefault(NR.A, 0);
        int most = 0;
        int best = 0;
        for (NR role : NR.values()) {
            int count = role == NR.A ? 0 : item.labelMap.getOrDefault(role, 0);
            if (count > most) {
                most = count;
                best = role.ordinal() + 1;
            }
        }
        int rest = none > most * 10 ? 1 : none > most ? 2 : 3;
        return best == 0 ? 0 : best * 4 + rest;
    }

    static DoubleArrayTrie<CoreDictionary.Attribute> dictionary() {
        return CoreDictionary.trie;
    }

    static int frequency(String word) {
        CoreDictionary.Attribute attribute = CoreDictionary.get(word);
        return attribute == null ? 0 : attribute.totalFrequency;
    }

    private static List<Token> tokens(Segment segment, String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        int at = start;
        for (Term term : segment.seg(text.substring(start, end))) {
            // Offsets follow from the words themselves: they are the sentence, cut up.
            int from = at;
            at += term.word.length();
            if (!text.startsWith(term.word, from)) {
                throw new IllegalStateException("HanLP changed the text: '" + term.word + "' at " + from);
            }
            if (!term.word.isBlank()) {
                tokens.add(new Token(term.word, from, at, term.nature == null ? "x" : term.nature.toString()));
            }
        }
        return tokens;
    }

    private static final class ClassPathOnly implements IIOAdapter {
        @Override
        public InputStream open(String path) throws IOException {
            InputStream stream = HanLP.class.getClassLoader().getResourceAsStream(path);
            if (stream == null) {
                throw new IOException("HanLP's jar has no '" + path + "'");
            }
            return stream;
        }

        @Override
        public OutputStream create(String path) throws IOException {
            throw new IOException("HanLP must not write '" + path + "'");
        }
    }
}
