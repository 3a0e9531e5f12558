package dev.newsmill.text.entity.crf;

/** How far it is from each character to the next ending of an organisation's or a place's name, and from the last office. */
final class Surroundings {
    private static final String STOPS = "，,。；;！!？?：:\n";
    private static final int FAR = 24;

    private final char[] sentence;
    private final int[] organisation;
    private final int[] place;
    private final int[] office;

    /** @param found with the lists that {@link Lists} names */
    Surroundings(char[] sentence, Gazetteer.Found found) {
        this.sentence = sentence;
        organisation = nextEnds(found, Lists.ORGANISATION_ENDINGS);
        place = nextEnds(found, Lists.PLACE_ENDINGS);
        office = lastEnds(found, Lists.OFFICES);
    }

    /** For each character where the next match ends, within the clause; -1 for nowhere. */
    private int[] nextEnds(Gazetteer.Found found, int list) {
        int[] ends = new int[sentence.length];
        int end = -1;
        for (int i = sentence.length - 1; i >= 0; i--) {
            if ((found.ending()[i] & list) != 0) {
                end = i;
            } else if (STOPS.indexOf(sentence[i]) >= 0) {
                end = -1;
            }
            ends[i] = end;
        }
        return ends;
    }

    private int[] lastEnds(Gazetteer.Found found, int list) {
        int[] ends = new int[sentence.length];
        int end = -1;
        for (int i = 0; i < sentence.length; i++) {
            ends[i] = end;
            if ((found.ending()[i] & list) != 0) {
                end = i;
            } else if (STOPS.indexOf(sentence[i]) >= 0) {
                end = -1;
            }
        }
        return ends;
    }

    int toOrganisation(int at) {
        return grade(organisation[at], organisation[at] - at);
    }

    int toPlace(int at) {
        return grade(place[at], place[at] - at);
    }

    int fromOffice(int at) {
        return grade(office[at], at - office[at]);
    }

    /** The last two characters of the next organisation's ending; 0 for none. */
    int organisationTail(int at) {
        return tail(organisation[at]);
    }

    int placeTail(int at) {
        return tail(place[at]);
    }

    private int tail(int end) {
        return end < 1 ? 0 : sentence[end - 1] << 16 | sentence[end];
    }

    private static int grade(int end, int distance) {
        if (end < 0 || distance > FAR) {
            return 0;
        }
        return distance < 8 ? distance + 1 : distance < 12 ? 9 : distance < 16 ? 10 : 11;
    }
}
