package dev.newsmill.text.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newsmill.text.entity.Tagged;
import dev.newsmill.text.entity.Type;
import dev.newsmill.text.entity.training.Annotated;
import dev.newsmill.text.entity.training.InlineMarks;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;

/** Offices of a text whose names are marked. */
final class OfficeAssertions {
    private OfficeAssertions() {}

    static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertOffices(String marked) {
        Annotated text = InlineMarks.parse(marked);
        List<Office> offices = OfficeFinder.find(text.text(), names(text), new Scopes("", List.of(), ""));
        for (Office office : offices) {
            assertThat(office.start()).isLessThan(office.end());
            assertThat(office.end()).isLessThanOrEqualTo(text.text().length());
        }
        return assertThat(offices).extracting(Office::person, Office::role, Office::scope, Office::former);
    }

    static List<Tagged> names(Annotated text) {
        return text.names().stream()
                .map(name -> {
                    String written = text.text().substring(name.start(), name.end());
                    return new Tagged(Type.values()[name.kind()], name.start(), name.end(), written, written);
                })
                .toList();
    }
}
