package dev.newsmill.text.decode;

import java.nio.charset.Charset;

/**
 * Big5 as pages mean it. All writers agree about the ideographs; the rows C6A1 to C7FC hold numbers, kana and Cyrillic in one
 * order for ETEN, Hong Kong (HKSCS) and browsers, in another for the tables that several programming languages bring. The
 * reading that makes more sense there is taken, of equal ones that of HKSCS, which also knows more characters.
 */
final class Big5 {
    static final Charset HONG_KONG = Charset.forName("Big5-HKSCS");
    private static final Charset PLAIN = Charset.forName("Big5");

    /** Signs that hardly ever stand in a page, but that the other order puts where common ones were meant. */
    private static final String ODD = "ヾゝゞヮヰヱヵヶぢゎゐゑ⼳丶丿亅亠冂冖冫勹匸卩厶夊宀巛彐彡攴疒辵✽〆";

    private static final int ODD_WEIGHT = -3;
    private static final int NUMBER_WEIGHT = 2;

    private Big5() {}

    static Attempt read(byte[] bytes, String method) {
        Attempt hongKong = Attempt.of(bytes, HONG_KONG, method);
        Attempt plain = Attempt.of(bytes, PLAIN, method);
        if (plain.lost() != hongKong.lost()) {
            return plain.lost() < hongKong.lost() ? plain : hongKong;
        }
        return sense(plain.text()) > sense(hongKong.text()) ? plain : hongKong;
    }

    private static int sense(String text) {
        int sense = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x2460 && c <= 0x247D) {
                sense += NUMBER_WEIGHT;
            } else if (ODD.indexOf(c) >= 0) {
                sense += ODD_WEIGHT;
            } else if (c >= 'ぁ' && c <= 'ん') {
                sense++;
            }
        }
        return sense;
    }
}
