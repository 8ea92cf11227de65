package dev.migrations.autogenerate.jpa.feature;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.generator.EventType;

/**
 * Constraints, indexes, defaults, comments and generated columns.
 */
@SuppressWarnings("deprecation")
final class ConstraintFeature {

	private ConstraintFeature() {
	}

	@Entity(name = "Product")
	@Table(name = "product", comment = "What is sold; it's described here",
			uniqueConstraints = { @UniqueConstraint(columnNames = { "maker", "model" }),
					@UniqueConstraint(name = "uq_product_code", columnNames = "code") },
			indexes = { @Index(columnList = "maker"),
					@Index(name = "ix_product_model", columnList = "model desc, maker"),
					@Index(name = "ix_product_slug", columnList = "slug", unique = true) },
			check = @CheckConstraint(name = "ck_product_stock", constraint = "stock >= reserved"))
	@Check(name = "ck_product_model", constraints = "length(model) > 0")
	@SecondaryTable(name = "product_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "product"),
			indexes = @Index(columnList = "summary"))
	@SecondaryTable(name = "product_price")
	@DynamicInsert
	static class Product {

		@Id
		@GeneratedValue
		private Long id;

		@Column(nullable = false)
		private String maker;

		private String model;

		private String code;

		private String slug;

		@Column(unique = true)
		private String barcode;

		@Column(comment = "How many are there")
		@ColumnDefault("0")
		private int stock;

		@Comment("How many are sold but not sent")
		@Check(constraints = "reserved >= 0")
		private int reserved;

		@Column(check = @CheckConstraint(name = "ck_product_rating", constraint = "rating between 1 and 5"))
		private Integer rating;

		@Generated(event = EventType.INSERT)
		@ColumnDefault("gen_random_uuid()")
		private java.util.UUID token;

		@GeneratedColumn("stock - reserved")
		private int available;

		@Column(columnDefinition = "varchar(20) default 'new'", nullable = false)
		private String state;

		@Column(options = "collate \"C\"")
		private String sorted;

		@Column(table = "product_text", length = 1000)
		private String summary;

		@Column(table = "product_price", nullable = false)
		private int cents;

		@ManyToOne
		@JoinColumn(table = "product_price")
		private Product cheaper;

		@Version
		@ColumnDefault("0")
		private long version;

	}

}
