package dev.migrations.autogenerate.jpa.feature;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/**
 * What is read and never written: views, queries and parts of tables.
 */
final class ReadOnlyFeature {

	private ReadOnlyFeature() {
	}

	@Entity(name = "Sale")
	static class Sale {

		@Id
		private Long id;

		@Column(nullable = false)
		private int cents;

		private String shop;

		@Formula("cents / 100.0")
		private double euros;

	}

	@Entity(name = "ShopSales")
	@Immutable
	@Table(name = "sales_per_shop")
	static class ShopSales {

		@Id
		private String shop;

		private Long cents;

	}

	@Entity(name = "SaleSummary")
	@Immutable
	@Table(name = "sale")
	static class SaleSummary {

		@Id
		private Long id;

		private int cents;

	}

	@Entity(name = "SaleCount")
	@Immutable
	@Subselect("select shop, count(*) as sales from sale group by shop")
	@Synchronize("sale")
	static class SaleCount {

		@Id
		private String shop;

		private long sales;

	}

	@Entity(name = "BestSale")
	@View(query = "select shop, max(cents) as cents from sale group by shop")
	@Table(name = "best_sale")
	static class BestSale {

		@Id
		private String shop;

		private Integer cents;

	}

}
