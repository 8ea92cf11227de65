package dev.migrations.autogenerate.jpa.adoption;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Entities on the tables of {@code adoption/shop.sql}: without its indexes, checks,
 * defaults, names and other applications, and with a few wishes of their own.
 */
final class Shop {

	private Shop() {
	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	static class Customer {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		private Long id;

		private String name;

		private boolean vip;

		@Column(columnDefinition = "email")
		private String email;

		// What the schema lacks
		@Column(length = 30)
		private String phone;

		@Column(name = "created_at", insertable = false, updatable = false)
		private Instant createdAt;

		@ManyToMany
		@JoinTable(name = "customer_product", joinColumns = @JoinColumn(name = "customer_id"),
				inverseJoinColumns = @JoinColumn(name = "product_id"))
		private Set<Product> favorites = new HashSet<>();

	}

	@Entity(name = "Category")
	@Table(name = "category")
	static class Category {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		private Category parent;

		@Column(nullable = false)
		private String name;

	}

	@Entity(name = "Product")
	@Table(name = "product")
	static class Product {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		private Category category;

		// Wider than the schema has it
		@Column(nullable = false, unique = true, length = 60)
		private String sku;

		@Column(nullable = false)
		private String name;

		@Column(name = "net_price", nullable = false, precision = 10, scale = 2)
		private BigDecimal netPrice;

		@JdbcTypeCode(SqlTypes.JSON)
		private Map<String, String> attributes = new HashMap<>();

		@Column(columnDefinition = "text[]")
		private List<String> tags;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		private Status status;

	}

	enum Status {

		ACTIVE, RETIRED

	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class Order {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		private Customer customer;

		@Column(nullable = false, unique = true)
		private Long number;

		private int status;

		@Column(name = "placed_at", nullable = false)
		private Instant placedAt;

		@Column(nullable = false, precision = 12, scale = 2)
		private BigDecimal total;

	}

	@Entity(name = "OrderLine")
	@Table(name = "order_line")
	@IdClass(LineId.class)
	static class OrderLine {

		@Id
		@ManyToOne(fetch = FetchType.LAZY)
		private Order order;

		@Id
		private int line;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		private Product product;

		private int quantity;

	}

	record LineId(Long order, int line) {
	}

	@Entity(name = "Event")
	@Table(name = "event")
	static class Event {

		@Id
		private Long id;

		@Column(nullable = false)
		private Instant at;

		@Column(nullable = false)
		private String kind;

	}

	@Entity(name = "BestCustomer")
	@Immutable
	@Table(name = "best_customer")
	static class BestCustomer {

		@Id
		private Long id;

		private String name;

	}

	@Entity(name = "SalesByDay")
	@Table(name = "sales_by_day")
	static class SalesByDay {

		@Id
		private LocalDate day;

		private BigDecimal total;

	}

	@Entity(name = "CustomerName")
	@Immutable
	@Table(name = "customer")
	static class CustomerName {

		@Id
		private Long id;

		private String name;

	}

	@Entity(name = "LogReader")
	@Immutable
	@Table(name = "audit_log")
	static class LogReader {

		@Id
		private Long id;

		private String who;

	}

	// A table of the application's own
	@Entity(name = "Voucher")
	@Table(name = "voucher")
	static class Voucher {

		@Id
		private String code;

		@ManyToOne(fetch = FetchType.LAZY)
		private Customer customer;

	}

}
