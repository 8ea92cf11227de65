package dev.migrations.autogenerate.jpa;

import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.JpaVendorAdapter;

/**
 * Has entity manager factories built without their database. The settings are changed
 * here, where those of all sources have come together.
 */
final class OfflinePersistenceProvider implements PersistenceProvider {

	private final PersistenceProvider provider;

	private final MetadataCapture capture;

	private final int version;

	private OfflinePersistenceProvider(PersistenceProvider provider, MetadataCapture capture, int version) {
		this.provider = provider;
		this.capture = capture;
		this.version = version;
	}

	/**
	 * A provider in the place of the one that a factory bean would use.
	 * @param factoryBean the factory bean
	 * @param capture where the mappings go
	 * @param version the major version of the server that they are for
	 * @return the provider
	 */
	static OfflinePersistenceProvider instead(AbstractEntityManagerFactoryBean factoryBean, MetadataCapture capture,
			int version) {
		return new OfflinePersistenceProvider(provider(factoryBean), capture, version);
	}

	private static PersistenceProvider provider(AbstractEntityManagerFactoryBean factoryBean) {
		PersistenceProvider provider = factoryBean.getPersistenceProvider();
		JpaVendorAdapter adapter = factoryBean.getJpaVendorAdapter();
		if (provider == null && adapter != null) {
			provider = adapter.getPersistenceProvider();
		}
		return (provider != null) ? provider : new HibernatePersistenceProvider();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public @Nullable EntityManagerFactory createEntityManagerFactory(String name, Map settings) {
		return this.provider.createEntityManagerFactory(name, offline(Map.of(), settings));
	}

	@Override
	public EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
		throw new UnsupportedOperationException();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map settings) {
		return this.provider.createContainerEntityManagerFactory(info, offline(info.getProperties(), settings));
	}

	private Map<String, @Nullable Object> offline(Map<?, ?> unit, Map<?, ?> settings) {
		return OfflineSettings.of(unit, settings).complete(this.capture, this.version);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void generateSchema(PersistenceUnitInfo info, Map settings) {
		throw new UnsupportedOperationException();
	}

	@Override
	@SuppressWarnings("rawtypes")
	public boolean generateSchema(String name, Map settings) {
		throw new UnsupportedOperationException();
	}

	@Override
	public ProviderUtil getProviderUtil() {
		return this.provider.getProviderUtil();
	}

}
