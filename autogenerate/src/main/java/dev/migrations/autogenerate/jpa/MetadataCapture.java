package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.autogenerate.Model;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;

/**
 * Keeps the mappings of a session factory that is being built.
 */
final class MetadataCapture implements Integrator {

	private @Nullable Metadata metadata;

	private @Nullable SessionFactoryImplementor sessionFactory;

	/**
	 * Join the integrators of the application.
	 * @param setting the application's setting: a provider, its class, its class name or
	 * null
	 * @return a provider of its integrators and this one
	 */
	IntegratorProvider besides(@Nullable Object setting) {
		List<Integrator> integrators = new ArrayList<>();
		IntegratorProvider provider = provider(setting);
		if (provider != null) {
			integrators.addAll(provider.getIntegrators());
		}
		integrators.add(this);
		return () -> integrators;
	}

	private static @Nullable IntegratorProvider provider(@Nullable Object setting) {
		if (setting == null || setting instanceof IntegratorProvider) {
			return (IntegratorProvider) setting;
		}
		Class<?> type = (setting instanceof Class<?> found) ? found
				: ClassUtils.resolveClassName(setting.toString(), null);
		return (IntegratorProvider) BeanUtils.instantiateClass(type);
	}

	@Override
	public void integrate(Metadata metadata, BootstrapContext bootstrapContext,
			SessionFactoryImplementor sessionFactory) {
		this.metadata = metadata;
		this.sessionFactory = sessionFactory;
	}

	/**
	 * The schema that the mappings need.
	 * @return the schema, or empty if no session factory was built
	 */
	Optional<Model> model() {
		if (this.metadata == null || this.sessionFactory == null) {
			return Optional.empty();
		}
		return Optional.of(new MappedModel(this.metadata, this.sessionFactory).read());
	}

}
