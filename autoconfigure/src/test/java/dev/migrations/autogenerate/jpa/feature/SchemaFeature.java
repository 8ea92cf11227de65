package dev.migrations.autogenerate.jpa.feature;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;

/**
 * Tables, sequences and references in several schemas.
 */
final class SchemaFeature {

	private SchemaFeature() {
	}

	@Entity(name = "SalesAccount")
	@Table(name = "account", schema = "sales")
	static class SalesAccount {

		@Id
		@GeneratedValue
		@SequenceGenerator(schema = "sales", sequenceName = "account_id", allocationSize = 1)
		private Long id;

		@ManyToOne
		private StockAccount stock;

		@ElementCollection
		@CollectionTable(schema = "stock")
		private Set<String> tags = new HashSet<>();

	}

	@Entity(name = "StockAccount")
	@Table(name = "account", schema = "stock")
	static class StockAccount {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "stock_ids", table = "ids", schema = "stock")
		private Long id;

		@ManyToMany
		@JoinTable(name = "account_partner", schema = "sales")
		private Set<SalesAccount> partners = new HashSet<>();

	}

}
