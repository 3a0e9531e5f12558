package dev.newsmill.text.entity.training;

/**
 * How a model is trained.
 *
 * @param runs how often it is trained from the start, in another order and with other dropout; the model is the mean
 * @param epochs how often each example is shown in a run; positive
 * @param minimum how often a feature must occur to be used; from 1 to 127
 * @param rate step of AdaGrad; positive
 * @param dropout share of the features that are left out at random each time a sentence is shown; from 0 to below 1
 * @param seed of the order and the dropout
 * @param least the smallest weight that keeps a feature in the model
 * @param most the largest weight that the model tells from larger ones
 * @param boldness what is added to the weight of beginning a name, so that fewer are missed
 */
public record Settings(
        int runs,
        int epochs,
        int minimum,
        float rate,
        float dropout,
        long seed,
        float least,
        float most,
        float boldness) {

    /** Those of the shipped model. */
    public static final Settings SHIPPED = new Settings(4, 14, 2, 0.1f, 0.6f, 7, 0.1f, 3, 0.25f);

    public Settings {
        if (runs < 1
                || epochs < 1
                || minimum < 1
                || minimum > Byte.MAX_VALUE
                || rate <= 0
                || dropout < 0
                || dropout >= 1) {
            throw new IllegalArgumentException("training settings are out of range: " + runs + " runs, " + epochs
                    + " epochs, minimum " + minimum + ", rate " + rate + ", dropout " + dropout);
        }
    }

    /** The same with another seed. */
    public Settings withSeed(long other) {
        return new Settings(runs, epochs, minimum, rate, dropout, other, least, most, boldness);
    }
}
