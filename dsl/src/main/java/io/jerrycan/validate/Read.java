package io.jerrycan.validate;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.FieldPath;

/** A parameter that a template reads. */
record Read(TemplateSite site, FieldPath path) {
    int length() {
        return path.names().size();
    }

    /** A name of the path; empty behind its end. */
    String name(int index) {
        return index < length() ? path.names().get(index) : "";
    }

    boolean starts(String... names) {
        for (int i = 0; i < names.length; i++) {
            if (!name(i).equals(names[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether rendering fails when the last name is missing: it is always read, and not through {@code index}. */
    boolean isCertain() {
        return !path.conditional() && !path.lenient();
    }

    SourcePos pos() {
        return site.text().pos().inside(path.line(), path.column());
    }

    /** An error when it makes the rendering fail for certain, else a warning. */
    Problem failing(Mistake mistake, String message, String hint) {
        return isCertain() ? Problem.error(mistake, pos(), message + inside(), hint) : warning(mistake, message, hint);
    }

    Problem warning(Mistake mistake, String message, String hint) {
        return Problem.warning(mistake, pos(), message + inside(), hint);
    }

    Problem note(Mistake mistake, String message, String hint) {
        return Problem.note(mistake, pos(), message + inside(), hint);
    }

    private String inside() {
        return Templates.inside(site, pos());
    }
}
