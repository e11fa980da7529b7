#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/schema/type.hpp>

#include "document_path.hpp"
#include "table_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// What of a table can be changed, as it is kept.
struct TableSettings {
  std::vector<AttributeDefinition> attributes{};
  std::vector<KeySchemaElement> keys{};
  std::vector<Index> locals{};
  std::vector<Index> globals{};
  std::string billing_mode = "PROVISIONED";
  std::optional<ProvisionedThroughput> throughput{};
  std::optional<std::string> key_arn{};  ///< KMS's, where it isn't DynamoDB's own
  std::optional<std::string> table_class{};
  bool is_protected = false;
  std::optional<WallTime> recoverable_since{};  ///< empty: there are no continuous backups
  std::int64_t recovery_days = 35;
  std::optional<std::string> expiry_attribute{};
  std::map<std::string, std::string> tags{};
};
Schema describe(Type<TableSettings>);

struct TableRow {
  std::int64_t id = 0;
  std::string account{};
  std::string region{};
  std::string name{};
  std::string table_id{};
  WallTime created{};
  TableSettings settings{};

  std::string arn() const { return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + name; }
};
Schema describe(Type<TableRow>);

/// An attribute of a key.
struct KeyPart {
  std::string name{};
  std::string type{};  ///< "S", "N" or "B"
};

/// The key of a table or of an index.
struct KeySchema {
  KeyPart hash{};
  std::optional<KeyPart> range{};

  std::vector<const KeyPart*> parts() const;
};
KeySchema key_of(const TableRow& table);
KeySchema key_of(const TableRow& table, const Index& index);
/// All indexes, of both kinds.
std::vector<const Index*> indexes_of(const TableRow& table);
/// nullptr: there is no such index.
const Index* find_index(const TableRow& table, const std::string& name);
bool is_global(const TableRow& table, const Index& index);

/// Where an item is: bytes whose order is that of the keys. `range` is empty where the key has no such part.
struct ItemKey {
  std::string hash{};
  std::string range{};
  friend auto operator<=>(const ItemKey&, const ItemKey&) = default;
};

/// The key of an item, by a schema. nullopt: it lacks a part, so that an index doesn't have it.
std::optional<ItemKey> item_key(const KeySchema& schema, const Item& item);
/// The attributes of an item that are its key.
Item key_attributes(const KeySchema& schema, const Item& item);

/// A key as GetItem takes it. Fails with ValidationException where it isn't one of this schema.
Reply<ItemKey> read_key(const KeySchema& schema, const Item& key);
/// The key of a whole item, whose attributes fit the table's indexes.
Reply<ItemKey> check_item(const TableRow& table, const Item& item);
/// What an expression does with these paths can't be done with the attributes of a key.
Reply<> check_key_paths(const TableRow& table, const std::vector<DocumentPath>& paths);

}  // namespace martlet::cloud::dynamodb
