#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

#include "table_shapes.hpp"

namespace martlet::cloud::dynamodb {

/// The stored settings of a table.
struct TableSettings {
  std::vector<AttributeDefinition> attributes{};
  std::vector<KeySchemaElement> keys{};
  std::vector<Index> locals{};
  std::vector<Index> globals{};
  std::string billing_mode = "PROVISIONED";
  std::optional<ProvisionedThroughput> throughput{};
  std::optional<std::string> key_arn{};  ///< the ARN of the KMS key, unless it is DynamoDB's own
  std::optional<std::string> table_class{};
  bool is_protected = false;
  std::optional<WallTime> recoverable_since{};  ///< nullopt if there are no continuous backups
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

/// Returns all indexes, of both kinds.
std::vector<const Index*> indexes_of(const TableRow& table);
/// Returns the index of this name, or nullptr if there is none.
const Index* find_index(const TableRow& table, const std::string& name);
bool is_global(const TableRow& table, const Index& index);

}  // namespace martlet::cloud::dynamodb
