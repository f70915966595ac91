package shiyu.chassis.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler may be used by callers with this right; others get 403 {@code missing-right}, and callers without a token
 * 401 {@code unauthenticated}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRight {

    /** The right, or several of which one is enough. */
    String[] value();

    /**
     * Whose objects a caller may reach by it, when not all: the field that names the owner, e.g. {@code assignee}. Only
     * documented here (as {@code x-owner}); the use case enforces it and answers 404 for what belongs to others.
     */
    String owner() default "";
}
