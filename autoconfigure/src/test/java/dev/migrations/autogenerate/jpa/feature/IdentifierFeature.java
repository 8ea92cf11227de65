package dev.migrations.autogenerate.jpa.feature;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.NativeGenerator;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.UuidGenerator;

/**
 * Identifiers: generated in every way, composite and derived.
 */
final class IdentifierFeature {

	private IdentifierFeature() {
	}

	@Entity(name = "IdentityId")
	static class IdentityId {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

	}

	@Entity(name = "SmallIdentityId")
	static class SmallIdentityId {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Integer id;

	}

	@Entity(name = "SequenceId")
	@SequenceGenerator(name = "invoice_numbers", sequenceName = "invoice_number", initialValue = 1000,
			allocationSize = 10)
	static class SequenceId {

		@Id
		@GeneratedValue(generator = "invoice_numbers")
		private Long id;

	}

	@Entity(name = "SharedSequenceId")
	static class SharedSequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(name = "shared", sequenceName = "shared_sequence", allocationSize = 1)
		private Long id;

	}

	@Entity(name = "OtherSharedSequenceId")
	static class OtherSharedSequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(name = "shared", sequenceName = "shared_sequence", allocationSize = 1)
		private Integer id;

	}

	@Entity(name = "OptionSequenceId")
	static class OptionSequenceId {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(name = "cycled", sequenceName = "cycled", options = "cycle maxvalue 30000")
		private Short id;

	}

	@Entity(name = "TableId")
	static class TableId {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "table_ids", table = "id_table", pkColumnName = "name", valueColumnName = "value",
				pkColumnValue = "table_id", initialValue = 100)
		private Long id;

	}

	@Entity(name = "OtherTableId")
	static class OtherTableId {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "other_table_ids", table = "id_table", pkColumnName = "name", valueColumnName = "value",
				pkColumnValue = "other_table_id")
		private Long id;

	}

	@Entity(name = "DefaultTableId")
	static class DefaultTableId {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		private Long id;

	}

	@Entity(name = "NativeId")
	static class NativeId {

		@Id
		@GeneratedValue
		@NativeGenerator
		private Long id;

	}

	@Entity(name = "UuidId")
	static class UuidId {

		@Id
		@GeneratedValue
		private UUID id;

	}

	@Entity(name = "TimedUuidId")
	static class TimedUuidId {

		@Id
		@UuidGenerator(style = UuidGenerator.Style.TIME)
		private UUID id;

	}

	@Entity(name = "UuidStringId")
	static class UuidStringId {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		@Column(length = 36)
		private String id;

	}

	@Entity(name = "NaturalKey")
	static class NaturalKey {

		@Id
		@GeneratedValue
		private Long id;

		@NaturalId
		private String country;

		@NaturalId(mutable = true)
		private String number;

	}

	@Embeddable
	record OrderKey(@Column(name = "shop") Long shop,
			@Column(name = "order_number") Integer number) implements Serializable {

	}

	@Entity(name = "PlacedOrder")
	static class PlacedOrder {

		@EmbeddedId
		private OrderKey key;

		@OneToMany(mappedBy = "order")
		private Set<OrderLine> lines = new HashSet<>();

	}

	record LineKey(OrderKey order, Integer line) implements Serializable {

	}

	@Entity(name = "OrderLine")
	@IdClass(LineKey.class)
	static class OrderLine {

		@Id
		@ManyToOne
		private PlacedOrder order;

		@Id
		private Integer line;

	}

	@Embeddable
	record DeliveryKey(OrderKey orderKey, Integer attempt) implements Serializable {

	}

	@Entity(name = "Delivery")
	static class Delivery {

		@EmbeddedId
		private DeliveryKey key;

		@MapsId("orderKey")
		@ManyToOne
		@JoinColumn(name = "delivery_shop", referencedColumnName = "shop")
		@JoinColumn(name = "delivery_order", referencedColumnName = "order_number")
		private PlacedOrder order;

	}

	@Entity(name = "Receipt")
	static class Receipt {

		@Id
		@OneToOne
		private PlacedOrder order;

		private int total;

	}

}
