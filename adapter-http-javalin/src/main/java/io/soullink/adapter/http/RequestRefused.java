package io.soullink.adapter.http;

/** A request that no use case gets to see: it cannot be read. Carries no stack trace, being an answer and not a fault. */
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RequestRefused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What does not have the form that it must have. */
    static RequestRefused malformed(String detail) {
        return new RequestRefused(Problem.malformed(detail));
    }

    Problem problem() {
        return problem;
    }
}
