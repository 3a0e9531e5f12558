package dev.newsmill.text.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lets several finders of the body vote on each line. A finder that found nothing abstains. More than half of the votes make a line
 * part of the body; of an even split, {@link BodyFinder#DENSITY} decides.
 *
 * @param found each finder's lines
 */
record BodyVote(Map<BodyFinder, BitSet> found) {
    BodyVote {
        found = Collections.unmodifiableMap(new EnumMap<>(found));
    }

    static BodyVote of(List<Block> blocks, List<Line> lines, Metadata metadata) {
        Map<BodyFinder, BitSet> found = new EnumMap<>(BodyFinder.class);
        found.put(BodyFinder.DENSITY, HtmlBody.find(blocks, Container.find(blocks)));
        found.put(BodyFinder.SEGMENT, BestSegment.find(lines, RepeatedLines.of(lines)));
        found.put(BodyFinder.NEIGHBOURS, Neighbours.find(lines));
        found.put(BodyFinder.STATED, HtmlBody.find(blocks, StatedBody.find(blocks, metadata.bodies())));
        return new BodyVote(found);
    }

    /** Where there is nothing to vote on. */
    static BodyVote only(BodyFinder finder, BitSet lines) {
        return new BodyVote(Map.of(finder, lines));
    }

    BitSet elected(int lines) {
        long voters = found.values().stream().filter(votes -> !votes.isEmpty()).count();
        BitSet tieBreaker = found.getOrDefault(BodyFinder.DENSITY, new BitSet());
        BitSet body = new BitSet();
        for (int i = 0; i < lines; i++) {
            int votes = finders(i).size();
            body.set(i, votes * 2 > voters || votes * 2 == voters && tieBreaker.get(i));
        }
        return body;
    }

    List<BlockVotes> perLine(List<Line> lines, BitSet body) {
        List<BlockVotes> votes = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String kind = line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            votes.add(new BlockVotes(line.text(), kind, finders(i), body.get(i)));
        }
        return votes;
    }

    private List<BodyFinder> finders(int line) {
        List<BodyFinder> finders = new ArrayList<>(found.size());
        found.forEach((finder, lines) -> {
            if (lines.get(line)) {
                finders.add(finder);
            }
        });
        return finders;
    }
}
