package dev.newsmill.text.entity.training;

/**
 * How a model is trained.
 *
 * @param epochs how often each example is shown; positive
 * @param minimum how often a feature must occur to be used
 * @param rate step of AdaGrad
 * @param decay weight of the squared norm in each step
 * @param dropout share of the features that are left out at random each time a sentence is shown; from 0 to below 1
 * @param seed of the order and the dropout
 * @param own whether each source gets weights of its own beside the shared ones; the model is then the one of source 0
 */
public record Settings(int epochs, int minimum, float rate, float decay, float dropout, long seed, boolean own) {}
