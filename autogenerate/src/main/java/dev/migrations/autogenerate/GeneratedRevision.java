package dev.migrations.autogenerate;

import dev.migrations.command.WrittenRevision;
import org.jspecify.annotations.Nullable;

/**
 * What autogenerate found and wrote.
 *
 * @param generation what was found
 * @param written the revision, or {@code null} when nothing was needed
 */
public record GeneratedRevision(Generation generation, @Nullable WrittenRevision written) {
}
