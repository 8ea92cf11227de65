package dev.migrations.autogenerate.jpa;

import dev.migrations.autogenerate.Model;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Stands in for a factory bean whose initialization has been put off. Whoever asks for
 * the entity manager factory meanwhile gets none, as in any circle of beans.
 *
 * @param name the bean's name
 * @param factoryBean a factory bean with all its properties, not initialized
 */
record SuspendedFactoryBean(String name,
		AbstractEntityManagerFactoryBean factoryBean) implements FactoryBean<EntityManagerFactory> {

	@Override
	public @Nullable EntityManagerFactory getObject() {
		return null;
	}

	@Override
	public Class<?> getObjectType() {
		return EntityManagerFactory.class;
	}

	/**
	 * Initialize the factory bean without its database and read its mappings.
	 * @param version the major version of the server that the statements are for
	 * @return the schema that the mappings need
	 */
	Model read(int version) {
		MetadataCapture capture = new MetadataCapture();
		this.factoryBean.setPersistenceProvider(OfflinePersistenceProvider.instead(this.factoryBean, capture, version));
		this.factoryBean.setBootstrapExecutor(null);
		try {
			this.factoryBean.afterPropertiesSet();
			return capture.model().orElseThrow(() -> ModelUnreadableException.notFromHibernate(this.name));
		}
		catch (ModelUnreadableException | VirtualMachineError ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			throw ModelUnreadableException.because(this.name, ex);
		}
		finally {
			this.factoryBean.destroy();
		}
	}

}
