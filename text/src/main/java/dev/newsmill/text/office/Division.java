package dev.newsmill.text.office;

import java.util.List;

/**
 * An administrative division.
 *
 * @param name short: 盐城
 * @param word what follows it in the full name: 市, 县, 新区, 自治区
 * @param above the short names of the divisions that it is part of, from the highest down
 */
record Division(String name, String word, List<String> above) {
    Division {
        above = List.copyOf(above);
    }

    /** The name with its word, as people write it: 盐城市, 延边州, 丰县; the short name where the full one is longer: 广西, 香港. */
    String full() {
        boolean shortIsUsual = word.equals("自治区") || word.equals("特别行政区") || name.endsWith(word);
        return shortIsUsual ? name : name + word;
    }

    /** Whose head it has: 省, 市, 州, 盟, 区, 县 or 旗; a blank for none of them. */
    char level() {
        return levelOf(word);
    }

    static char levelOf(String word) {
        return switch (word) {
            case "自治区" -> '省';
            case "特别行政区", "地区" -> ' ';
            default -> word.charAt(word.length() - 1);
        };
    }

    /** Whether it lies directly below the country or a province; below that names repeat. */
    boolean isUpper() {
        return above.isEmpty() || (above.size() == 1 && Divisions.isProvince(above.get(0)));
    }

    /** One of that name and word, wherever it lies. */
    Division anywhere() {
        return new Division(name, word, List.of());
    }
}
