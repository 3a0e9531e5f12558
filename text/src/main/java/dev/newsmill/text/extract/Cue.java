package dev.newsmill.text.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Patterns for Chinese lines, written once in simplified script: each character also matches its traditional form and may be
 * followed by its reading in brackets, as in {@code 責(zé)編}. Han characters inside {@code [...]} are taken as they stand.
 */
final class Cue {
    private static final String READING = "(?:[(（][a-zü\\u00C0-\\u024F\\s]{1,8}[)）])?";

    private static final String PAIRS = "责責编編辑輯时時间間来來发發关關阅閱读讀题題标標记記报報导導讯訊网網转轉载載链鏈连連结結条條评評论論热熱门門荐薦"
            + "闻聞欢歡复複举舉识識维維询詢线線周週见見权權声聲联聯电電话話传傳邮郵图圖摄攝实實习習类類浏瀏览覽点點击擊数數订訂签簽页頁当當现現栏欄员員户戶扫掃码碼长長号號"
            + "与與们們给給专專资資内內约約钟鐘开開闭閉体體频頻稿稿许許经經请請属屬称稱备備无無观觀后後个個则則审審执執笔筆制製"
            + "么麼问問猜猜为為这這将將还還并並业業产產国國会會讨討说說两兩句句网網络絡";

    private static final Map<Integer, Integer> TRADITIONAL = traditional();

    private Cue() {}

    /** Compiles a pattern, regardless of case. */
    static Pattern compile(String regex) {
        StringBuilder out = new StringBuilder(regex.length() * 8);
        boolean inClass = false;
        boolean escaped = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
            if (han && !inClass) {
                out.append(anyForm(c));
            } else {
                out.append(c);
            }
            inClass = !escaped && (c == '[' || inClass && c != ']');
            escaped = !escaped && c == '\\';
        }
        return Pattern.compile(out.toString(), Pattern.CASE_INSENSITIVE);
    }

    private static String anyForm(char simplified) {
        Integer traditional = TRADITIONAL.get((int) simplified);
        String both = traditional == null ? "" + simplified : "[" + simplified + (char) traditional.intValue() + "]";
        return "(?:" + both + READING + ")";
    }

    private static Map<Integer, Integer> traditional() {
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
            map.put((int) PAIRS.charAt(i), (int) PAIRS.charAt(i + 1));
        }
        return Map.copyOf(map);
    }
}
