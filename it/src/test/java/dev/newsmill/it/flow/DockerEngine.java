package dev.newsmill.it.flow;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Skips a test class where no Docker engine answers, and says so on standard error too. With {@code NEWSMILL_REQUIRE_DOCKER=true} nothing is
 * skipped: the tests fail where an engine was promised and is not there.
 */
final class DockerEngine implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.parseBoolean(System.getenv("NEWSMILL_REQUIRE_DOCKER"))) {
            return ConditionEvaluationResult.enabled("a Docker engine is promised");
        }
        if (context.getTestMethod().isPresent()
                || DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        String reason = context.getDisplayName() + " is skipped: no Docker engine answers";
        System.err.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
